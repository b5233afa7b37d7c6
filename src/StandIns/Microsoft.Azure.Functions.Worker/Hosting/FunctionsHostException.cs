namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The app cannot be hosted as it is set up; the message says what to change.</summary>
internal sealed class FunctionsHostException(string message, Exception? inner = null) : Exception(message, inner)
{
    // Ends up on the console when Main lets it go: the stack says nothing to the person who has to change a setting.
    public override string ToString() => Message;
}
