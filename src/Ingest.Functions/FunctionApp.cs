using Ingest.Azure;
using Ingest.Azure.Mail;
using Ingest.Azure.Teams;
using Ingest.Delivering;
using Ingest.Fetching;
using Ingest.Judging;
using Ingest.Matching;
using Ingest.Processing;
using Ingest.Watching;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Functions;

/// <summary>Puts the app together, its stages in the order in which an article goes through them.</summary>
public static class FunctionApp
{
    public static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<QuarantineMiddleware>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddFetching();
        builder.Services.AddProcessing();
        builder.Services.AddJudging();
        builder.Services.AddMatching();
        builder.Services.AddDelivery();
        builder.Services.AddWatching();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddMail(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration);
        return builder.Build();
    }
}
