using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Hosting.Settings;
using Microsoft.Azure.Functions.Worker.Hosting.Timers;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting.Indexing;

/// <summary>Finds the functions of assemblies and checks everything that would fail only later.</summary>
internal sealed partial class FunctionIndexer(IConfiguration settings, HostSettings host, StorageConnections connections)
{
    private const BindingFlags Methods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="FunctionsHostException">A function cannot be hosted.</exception>
    public IReadOnlyList<IndexedFunction> Read(IEnumerable<Assembly> assemblies)
    {
        var named = assemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(Methods))
            .Select(method => (Method: method, method.GetCustomAttribute<FunctionAttribute>()?.Name))
            .Where(function => function.Name is not null && IsWanted(function.Name))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        if (named.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new FunctionsHostException($"Two functions are named '{twice.Key}': the names must differ.");
        }

        return [.. named.Select(function => Read(function.Name!, function.Method))];
    }

    private bool IsWanted(string name) =>
        (host.Functions.Count == 0 || host.Functions.Contains(name, StringComparer.OrdinalIgnoreCase)) && !IsDisabled(name);

    private bool IsDisabled(string name) =>
        (settings[$"AzureWebJobs.{name}.Disabled"] ?? settings[$"AzureWebJobs:{name}:Disabled"]) is { } text
        && (text is "1" || string.Equals(text, bool.TrueString, StringComparison.OrdinalIgnoreCase));

    private IndexedFunction Read(string name, MethodInfo method)
    {
        var parameter = FunctionSignature.Check(name, method);
        var trigger = ReadTrigger(name, parameter);
        var outputs = FunctionSignature.OutputsOf(method).ToList();
        return new IndexedFunction
        {
            Name = name,
            Method = method,
            TriggerParameter = parameter,
            Trigger = trigger,
            Outputs = [.. outputs.Where(o => o.Attribute is QueueOutputAttribute).Select(o => ReadOutput(name, o.Property, (QueueOutputAttribute)o.Attribute))],
            HttpResult = outputs.FirstOrDefault(o => o.Attribute is HttpResultAttribute).Property,
            // Only timers retry inside the host: a queue has its dequeue count, a caller has the answer.
            Retry = trigger is Trigger.Timer ? RetryPolicy.From(name, method.GetCustomAttribute<RetryAttribute>()) : null,
            Definition = new IndexedDefinition(name, method),
        };
    }

    private Trigger ReadTrigger(string name, ParameterInfo parameter)
    {
        var where = $"The trigger of '{name}'";
        switch (parameter.GetCustomAttributes().First(a => a is TimerTriggerAttribute or QueueTriggerAttribute or HttpTriggerAttribute))
        {
            case TimerTriggerAttribute timer:
                Expect(parameter, name, typeof(TimerInfo), typeof(string));
                connections.Container(StorageConnections.Default, "probe");
                var schedule = TimerSchedule.Parse(SettingText.Resolve(timer.Schedule, settings, where), where);
                return new Trigger.Timer(schedule, timer.UseMonitor, timer.RunOnStartup);

            case QueueTriggerAttribute queue:
                return new Trigger.Queue(QueueName(queue.QueueName, where), Connection(queue.Connection, queue.QueueName));

            case HttpTriggerAttribute http:
                Expect(parameter, name, typeof(HttpRequest));
                return new Trigger.Http(Route(http.Route is { } route ? SettingText.Resolve(route, settings, where) : name, where), http.Methods, http.AuthLevel);

            default:
                throw new FunctionsHostException($"{where} is of a kind that this host does not have.");
        }
    }

    private QueueTarget ReadOutput(string name, PropertyInfo? property, QueueOutputAttribute output) =>
        new(property, QueueName(output.QueueName, $"The output of '{name}'"), Connection(output.Connection, output.QueueName));

    private string Connection(string? connection, string queue)
    {
        connection = connection is { Length: > 0 } ? connection : StorageConnections.Default;
        connections.Queue(connection, queue);
        return connection;
    }

    private string QueueName(string text, string where)
    {
        var name = SettingText.Resolve(text, settings, where).ToLowerInvariant();
        return LegalQueueName().IsMatch(name)
            ? name
            : throw new FunctionsHostException($"{where} names the queue '{name}': a queue's name is 3 to 63 letters, digits and single hyphens.");
    }

    private string Route(string route, string where)
    {
        // As the Azure host has it: by the first letters, and whatever the prefix.
        route = route.Trim('/');
        if (route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase))
        {
            throw new FunctionsHostException($"{where} has the route '{route}': routes that start with admin or runtime belong to the host.");
        }

        try
        {
            return RoutePatternFactory.Parse(host.RoutePrefix.Length == 0 ? $"/{route}" : $"/{host.RoutePrefix}/{route}").RawText!;
        }
        catch (RoutePatternException invalid)
        {
            throw new FunctionsHostException($"{where} has the route '{route}', which is not one: {invalid.Message}", invalid);
        }
    }

    private static void Expect(ParameterInfo parameter, string name, params ReadOnlySpan<Type> types)
    {
        if (!types.Contains(parameter.ParameterType))
        {
            throw new FunctionsHostException(
                $"The trigger of '{name}' is on a {parameter.ParameterType.Name}, but {types[0].Name} is expected (an HttpContext comes from FunctionContext.GetHttpContext()).");
        }
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LegalQueueName();
}
