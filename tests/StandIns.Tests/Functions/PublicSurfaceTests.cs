using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace StandIns.Tests.Functions;

/// <summary>The stand-in may offer less than the official packages, never more: what compiles here compiles there.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // From the official packages: type, then its public members without accessors.
    private static readonly Dictionary<string, string> Official = new()
    {
        ["Microsoft.Azure.Functions.Worker.AuthorizationLevel"] = "Anonymous User Function System Admin value__",
        ["Microsoft.Azure.Functions.Worker.BindingContext"] = "BindingData",
        ["Microsoft.Azure.Functions.Worker.BindingDirection"] = "In Out value__",
        ["Microsoft.Azure.Functions.Worker.BindingMetadata"] = "Name Type Direction",
        ["Microsoft.Azure.Functions.Worker.ExponentialBackoffRetryAttribute"] = ".ctor(Int32,String,String) MinimumInterval MaximumInterval",
        ["Microsoft.Azure.Functions.Worker.FixedDelayRetryAttribute"] = ".ctor(Int32,String) DelayInterval",
        ["Microsoft.Azure.Functions.Worker.FunctionAttribute"] = ".ctor(String) Name",
        ["Microsoft.Azure.Functions.Worker.FunctionContext"] =
            "InvocationId FunctionId TraceContext BindingContext RetryContext InstanceServices FunctionDefinition Items Features CancellationToken",
        ["Microsoft.Azure.Functions.Worker.FunctionContextExtensions"] = "GetHttpContext(FunctionContext)",
        ["Microsoft.Azure.Functions.Worker.FunctionContextLoggerExtensions"] = "GetLogger(FunctionContext) GetLogger(FunctionContext,String)",
        ["Microsoft.Azure.Functions.Worker.FunctionDefinition"] = "Parameters PathToAssembly EntryPoint Id Name InputBindings OutputBindings",
        ["Microsoft.Azure.Functions.Worker.FunctionInputConverterException"] = ".ctor(String) .ctor(String,Exception)",
        ["Microsoft.Azure.Functions.Worker.FunctionParameter"] =
            ".ctor(String,Type) .ctor(String,Type,Boolean,Object) .ctor(String,Type,IReadOnlyDictionary`2) .ctor(String,Type,Boolean,Object,IReadOnlyDictionary`2) " +
            "Name Type HasDefaultValue IsReferenceOrNullableType DefaultValue Properties",
        ["Microsoft.Azure.Functions.Worker.FunctionWorkerException"] = ".ctor(String) .ctor(String,Exception)",
        ["Microsoft.Azure.Functions.Worker.HttpResultAttribute"] = ".ctor()",
        ["Microsoft.Azure.Functions.Worker.HttpTriggerAttribute"] =
            ".ctor() .ctor(String[]) .ctor(AuthorizationLevel) .ctor(AuthorizationLevel,String[]) Route Methods AuthLevel",
        ["Microsoft.Azure.Functions.Worker.IFunctionsWorkerApplicationBuilder"] = "Services Use(Func`2)",
        ["Microsoft.Azure.Functions.Worker.IInvocationFeatures"] = "Set(T) Get()",
        ["Microsoft.Azure.Functions.Worker.QueueOutputAttribute"] = ".ctor(String) QueueName Connection",
        ["Microsoft.Azure.Functions.Worker.QueueTriggerAttribute"] = ".ctor(String) QueueName Connection",
        ["Microsoft.Azure.Functions.Worker.RetryAttribute"] = ".ctor() MaxRetryCount",
        ["Microsoft.Azure.Functions.Worker.RetryContext"] = "RetryCount MaxRetryCount",
        ["Microsoft.Azure.Functions.Worker.ScheduleStatus"] = ".ctor() Last Next LastUpdated",
        ["Microsoft.Azure.Functions.Worker.TimerInfo"] = ".ctor() ScheduleStatus IsPastDue",
        ["Microsoft.Azure.Functions.Worker.TimerTriggerAttribute"] = ".ctor(String) Schedule UseMonitor RunOnStartup",
        ["Microsoft.Azure.Functions.Worker.TraceContext"] = "TraceParent TraceState Attributes Baggage",
        ["Microsoft.Azure.Functions.Worker.WorkerOptions"] =
            ".ctor() Serializer InputConverters Capabilities EnableUserCodeException IncludeEmptyEntriesInMessagePayload",
        ["Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication"] = ".ctor() CreateBuilder(String[])",
        ["Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder"] =
            "Properties Configuration Environment Logging Metrics Services Build() ConfigureContainer(IServiceProviderFactory`1,Action`1) Use(Func`2)",
        ["Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilderAspNetCoreExtensions"] = "ConfigureFunctionsWebApplication(FunctionsApplicationBuilder)",
        ["Microsoft.Azure.Functions.Worker.Extensions.Abstractions.BindingAttribute"] = ".ctor()",
        ["Microsoft.Azure.Functions.Worker.Extensions.Abstractions.OutputBindingAttribute"] = ".ctor()",
        ["Microsoft.Azure.Functions.Worker.Extensions.Abstractions.TriggerBindingAttribute"] = ".ctor()",
        ["Microsoft.Azure.Functions.Worker.Middleware.FunctionExecutionDelegate"] =
            ".ctor(Object,IntPtr) Invoke(FunctionContext) BeginInvoke(FunctionContext,AsyncCallback,Object) EndInvoke(IAsyncResult)",
        ["Microsoft.Azure.Functions.Worker.Middleware.IFunctionsWorkerMiddleware"] = "Invoke(FunctionContext,FunctionExecutionDelegate)",
        ["Microsoft.Extensions.Hosting.MiddlewareWorkerApplicationBuilderExtensions"] =
            "UseMiddleware(IFunctionsWorkerApplicationBuilder) UseMiddleware(IFunctionsWorkerApplicationBuilder,Func`3) " +
            "UseWhen(IFunctionsWorkerApplicationBuilder,Func`2) UseWhen(IFunctionsWorkerApplicationBuilder,Func`2,Func`3) " +
            "UseDefaultWorkerMiddleware(IFunctionsWorkerApplicationBuilder) UseFunctionExecutionMiddleware(IFunctionsWorkerApplicationBuilder) " +
            "UseOutputBindingsMiddleware(IFunctionsWorkerApplicationBuilder)",
    };

    [Fact]
    public void Every_public_member_is_an_official_one()
    {
        var extra = typeof(FunctionAttribute).Assembly.GetExportedTypes()
            .SelectMany(type => MembersOf(type)
                .Where(member => !Official.GetValueOrDefault(type.FullName!, "").Split(' ').Contains(member))
                .Select(member => $"{type.FullName}.{member}"))
            .ToList();

        Assert.Empty(extra);
        Assert.Empty(typeof(FunctionAttribute).Assembly.GetExportedTypes().Select(type => type.FullName!).Except(Official.Keys));
    }

    [Fact]
    public void Attributes_have_the_official_defaults()
    {
        Assert.True(new TimerTriggerAttribute("0 0 * * * *").UseMonitor);
        Assert.Equal(AuthorizationLevel.Function, new HttpTriggerAttribute().AuthLevel);
        Assert.Equal(AuthorizationLevel.Anonymous, new HttpTriggerAttribute("get").AuthLevel);
        Assert.Null(new HttpTriggerAttribute(AuthorizationLevel.Admin).Methods);
        Assert.Null(new QueueTriggerAttribute("jobs").Connection);
    }

    private static IEnumerable<string> MembersOf(Type type) => type.GetMembers(Declared)
        .Where(member => member is not MethodInfo { IsSpecialName: true } and not TypeInfo)
        .Select(member => member is MethodBase method
            ? $"{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.Name))})"
            : member.Name)
        .Where(member => member is not ".ctor()" || !type.IsAbstract);
}
