using System.Security.Cryptography;

namespace Ingest.Fetching;

internal static class BodyHash
{
    public static string Of(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
