namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplication
{
    /// <param name="args">Settings as --NAME=VALUE; --port is the port to listen on.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
