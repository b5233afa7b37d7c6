using System.Globalization;
using System.Text.RegularExpressions;

namespace Azure.Data.Tables;

/// <summary>A transaction of which nothing was stored.</summary>
public partial class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException?.Status ?? 0,
            requestFailedException?.Message ?? throw new ArgumentNullException(nameof(requestFailedException)),
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        // The service starts the message with the place of the action that it refused.
        FailedTransactionActionIndex = Index().Match(requestFailedException.Message) is { Success: true } match
            ? int.Parse(match.Value, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The place of the action that the service refused, where it tells.</summary>
    public int? FailedTransactionActionIndex { get; }

    [GeneratedRegex("^[0-9]{1,4}(?=:)", RegexOptions.None, 1000)]
    private static partial Regex Index();
}
