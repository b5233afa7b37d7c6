using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting.Http;

/// <summary>
/// The keys that open functions, from settings: FunctionKeys:_master opens everything, FunctionKeys:NAME the function of that name,
/// and every other name (such as FunctionKeys:default) all functions but those of level Admin. Without keys nothing but Anonymous opens.
/// </summary>
internal sealed class FunctionKeys(IConfiguration settings, IReadOnlyCollection<string> functions)
{
    private const string Header = "x-functions-key";
    private const string Master = "_master";

    private readonly List<(string Name, byte[] Hash)> _keys = [.. settings.GetSection("FunctionKeys").GetChildren()
        .Where(key => key.Value is { Length: > 0 })
        .Select(key => (key.Key, Hash(key.Value!)))];

    public bool Open(string function, AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
        {
            return true;
        }

        var given = request.Headers[Header].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        if (given is not { Length: > 0 })
        {
            return false;
        }

        var hash = Hash(given);
        return _keys.Any(key => CryptographicOperations.FixedTimeEquals(key.Hash, hash) && Fits(key.Name, function, level));
    }

    private bool Fits(string key, string function, AuthorizationLevel level)
    {
        if (string.Equals(key, Master, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return level == AuthorizationLevel.Function
            && (string.Equals(key, function, StringComparison.OrdinalIgnoreCase) || !functions.Contains(key, StringComparer.OrdinalIgnoreCase));
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
