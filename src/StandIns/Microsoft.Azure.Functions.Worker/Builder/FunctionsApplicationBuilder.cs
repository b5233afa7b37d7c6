using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Hosting.Invoking;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _app;
    private readonly MiddlewareList _middleware = [];

    internal FunctionsApplicationBuilder(string[] args) => _app = HostBuilding.Create(args);

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_app).Properties;

    public ConfigurationManager Configuration => _app.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => _app.Configuration;

    public IHostEnvironment Environment => _app.Environment;

    public ILoggingBuilder Logging => _app.Logging;

    public IMetricsBuilder Metrics => _app.Metrics;

    public IServiceCollection Services => _app.Services;

    internal bool ServesHttp { get; set; }

    public IHost Build() => HostBuilding.Build(_app, _middleware, ServesHttp);

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_app).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _middleware.Add(middleware);
        return this;
    }
}
