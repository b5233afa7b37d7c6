using System.ComponentModel;
using System.Reflection;
using System.Text;
using Azure.Core.Serialization;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Hosting.Invoking;

/// <summary>Makes a function's arguments by the worker's rules: by type, then from the trigger, then from its data by name, then by default.</summary>
internal sealed class ParameterBinder(IOptions<WorkerOptions> options)
{
    // The strict decoder would refuse what the official one reads with replacement characters.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly ObjectSerializer _serializer = options.Value.Serializer!;

    /// <exception cref="FunctionInputConverterException">An argument cannot be made.</exception>
    public object?[] Bind(InvocationContext context, CancellationToken cancellationToken) =>
        [.. context.Invocation.Function.Method.GetParameters().Select(parameter => Bind(parameter, context, cancellationToken))];

    private object? Bind(ParameterInfo parameter, InvocationContext context, CancellationToken cancellationToken)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context.CancellationToken;
        }

        if (parameter.Position == context.Invocation.Function.TriggerParameter.Position)
        {
            return Convert(context.Invocation.TriggerValue, parameter, context, cancellationToken);
        }

        if (context.BindingContext.BindingData.TryGetValue(parameter.Name!, out var value))
        {
            return FromText(value, parameter, context);
        }

        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        return !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            ? null
            : throw Failed(parameter, context, inner: null);
    }

    private object? Convert(object value, ParameterInfo parameter, InvocationContext context, CancellationToken cancellationToken)
    {
        if (parameter.ParameterType.IsInstanceOfType(value))
        {
            return value;
        }

        var body = value is QueueMessage message ? message.Body : _serializer.Serialize(value, value.GetType(), cancellationToken);
        if (parameter.ParameterType == typeof(string))
        {
            return Utf8.GetString(body);
        }

        if (parameter.ParameterType == typeof(BinaryData))
        {
            return body;
        }

        if (parameter.ParameterType == typeof(byte[]))
        {
            return body.ToArray();
        }

        return FromJson(body, parameter, context, cancellationToken);
    }

    private object? FromJson(BinaryData body, ParameterInfo parameter, InvocationContext context, CancellationToken cancellationToken)
    {
        try
        {
            return _serializer.Deserialize(body.ToStream(), parameter.ParameterType, cancellationToken);
        }
        catch (Exception invalid) when (invalid is not OperationCanceledException)
        {
            throw Failed(parameter, context, invalid);
        }
    }

    private static object? FromText(object value, ParameterInfo parameter, InvocationContext context)
    {
        if (parameter.ParameterType.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            return TypeDescriptor.GetConverter(parameter.ParameterType).ConvertFromInvariantString(value.ToString() ?? "");
        }
        catch (Exception invalid) when (invalid is FormatException or ArgumentException or NotSupportedException)
        {
            throw Failed(parameter, context, invalid);
        }
    }

    private static FunctionInputConverterException Failed(ParameterInfo parameter, InvocationContext context, Exception? inner) =>
        new($"Cannot convert input parameter '{parameter.Name}' of '{context.FunctionDefinition.Name}' to type '{parameter.ParameterType.FullName}'.", inner);
}
