using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Hosting.Indexing;

/// <summary>What a function's context tells about it.</summary>
internal sealed class IndexedDefinition(string name, MethodInfo method) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. method.GetParameters().Select(p => new FunctionParameter(p.Name!, p.ParameterType, p.HasDefaultValue, p.HasDefaultValue ? p.DefaultValue : null))];

    public override string PathToAssembly { get; } = method.Module.Assembly.Location;

    public override string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string Id => Name;

    public override string Name { get; } = name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } = method.GetParameters()
        .Select(p => (p.Name, Attribute: p.GetCustomAttribute<TriggerBindingAttribute>()))
        .Where(p => p.Attribute is not null)
        .ToImmutableDictionary(p => p.Name!, p => (BindingMetadata)new Binding(p.Name!, TypeOf(p.Attribute!), BindingDirection.In));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = FunctionSignature.OutputsOf(method)
        .ToImmutableDictionary(
            output => output.Property?.Name ?? "$return",
            output => (BindingMetadata)new Binding(output.Property?.Name ?? "$return", TypeOf(output.Attribute), BindingDirection.Out));

    private static string TypeOf(BindingAttribute attribute) => attribute switch
    {
        TimerTriggerAttribute => "timerTrigger",
        QueueTriggerAttribute => "queueTrigger",
        HttpTriggerAttribute => "httpTrigger",
        HttpResultAttribute => "http",
        _ => "queue",
    };

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
