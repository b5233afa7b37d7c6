using System.Collections;
using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.Hosting.Invoking;

internal sealed class InvocationContext : FunctionContext
{
    private readonly CancellationToken _cancellationToken;

    public InvocationContext(Invocation invocation, IServiceProvider services, Activity? activity, CancellationToken cancellationToken)
    {
        Invocation = invocation;
        InstanceServices = services;
        TraceContext = new Trace(activity);
        BindingContext = new Binding(invocation.BindingData);
        RetryContext = new Retry(invocation.RetryCount, invocation.Function.Retry?.MaxRetryCount ?? 0);
        _cancellationToken = cancellationToken;
        if (invocation.Http is { } http)
        {
            Items[FunctionContextExtensions.HttpContextKey] = http;
        }
    }

    public Invocation Invocation { get; }

    /// <value>What the function returned.</value>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Invocation.Function.Definition.Id;

    public override TraceContext TraceContext { get; }

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext { get; }

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Invocation.Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new FeatureSet();

    public override CancellationToken CancellationToken => _cancellationToken;

    private sealed class Trace(Activity? activity) : TraceContext
    {
        public override string TraceParent { get; } = activity?.Id ?? "";

        public override string TraceState { get; } = activity?.TraceStateString ?? "";
    }

    private sealed class Binding(IReadOnlyDictionary<string, object> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object> BindingData => data;
    }

    private sealed class Retry(int count, int most) : RetryContext
    {
        public override int RetryCount => count;

        public override int MaxRetryCount => most;
    }

    private sealed class FeatureSet : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> _features = [];

        public void Set<T>(T? instance)
        {
            if (instance is null)
            {
                _features.Remove(typeof(T));
            }
            else
            {
                _features[typeof(T)] = instance;
            }
        }

        public T? Get<T>() => _features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
