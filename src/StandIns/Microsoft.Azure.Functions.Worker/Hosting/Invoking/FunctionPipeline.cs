using System.Reflection;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Hosting.Invoking;

/// <summary>The app's middleware in the order of its registration, and inside of all the function itself.</summary>
internal sealed class FunctionPipeline
{
    private readonly ParameterBinder _binder;
    private readonly FunctionExecutionDelegate _run;

    public FunctionPipeline(ParameterBinder binder, MiddlewareList middleware)
    {
        _binder = binder;
        _run = middleware.AsEnumerable().Reverse().Aggregate((FunctionExecutionDelegate)CallAsync, (next, wrap) => wrap(next));
    }

    public Task RunAsync(InvocationContext context) => _run(context);

    private async Task CallAsync(FunctionContext functionContext)
    {
        var context = (InvocationContext)functionContext;
        var method = context.Invocation.Function.Method;
        var arguments = _binder.Bind(context, context.CancellationToken);
        var instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, method.DeclaringType!);

        var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        if (returned is Task task)
        {
            await task;
            returned = method.ReturnType.GetProperty(nameof(Task<object>.Result))?.GetValue(task);
        }

        context.Result = returned;
    }
}

internal sealed class MiddlewareList : List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>>;
