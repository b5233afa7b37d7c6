using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Hosting.Indexing;

/// <summary>What a function's method says about itself.</summary>
internal static class FunctionSignature
{
    /// <summary>The attributed outputs: of the method, else of the properties of what it returns.</summary>
    public static IEnumerable<(PropertyInfo? Property, OutputBindingAttribute Attribute)> OutputsOf(MethodInfo method)
    {
        if (method.GetCustomAttribute<OutputBindingAttribute>() is { } whole)
        {
            yield return (null, whole);
            yield break;
        }

        foreach (var property in ResultType(method)?.GetProperties() ?? [])
        {
            if (property.GetCustomAttribute<OutputBindingAttribute>() is { } part)
            {
                yield return (property, part);
            }
        }
    }

    /// <returns>What the method returns in the end; null for nothing.</returns>
    public static Type? ResultType(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(void) || type == typeof(Task))
        {
            return null;
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;
    }

    /// <summary>Refuses what the official worker cannot run either.</summary>
    /// <returns>The one parameter that has a trigger.</returns>
    public static ParameterInfo Check(string name, MethodInfo method)
    {
        if (!method.IsPublic || method.DeclaringType is not { IsVisible: true, IsAbstract: false } and not { IsVisible: true, IsSealed: true }
            || method.ContainsGenericParameters)
        {
            throw Wrong("must be a public, non-generic method of a public class");
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            throw Wrong("is async void: nobody would know when it ends or fails; return Task");
        }

        if (method.ReturnType == typeof(ValueTask)
            || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            throw Wrong("returns ValueTask; return Task");
        }

        var triggers = method.GetParameters().Where(parameter => parameter.IsDefined(typeof(TriggerBindingAttribute))).ToList();
        return triggers.Count == 1 ? triggers[0] : throw Wrong($"has {triggers.Count} triggers, where one is expected");

        FunctionsHostException Wrong(string problem) => new($"The function '{name}' ({method.DeclaringType}.{method.Name}) {problem}.");
    }
}
