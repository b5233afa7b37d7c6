using System.Net.Sockets;
using System.Security.Authentication;

namespace Ingest.Fetching;

/// <summary>What ops read where no answer came.</summary>
internal static class FailureWords
{
    private const int Longest = 200;

    public static string Of(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the name is not known",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => "the name is not known",
        HttpRequestException { InnerException: AuthenticationException inner } => Clip($"no secure connection: {inner.Message}"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection",
        HttpRequestException { InnerException: SocketException socket } => Clip($"no connection: {socket.SocketErrorCode}"),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "the answer broke off",
        InvalidDataException => "the answer is broken: its compression cannot be undone",
        _ => Clip(exception.Message),
    };

    private static string Clip(string words) => words.Length <= Longest ? words : words[..Longest];
}
