using System.Runtime.CompilerServices;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The pages of a query: the service ends one where it likes, even before its first row.</summary>
/// <param name="ask">Sends the request for the page that a token names; <see langword="null"/> is the first.</param>
internal sealed class Pages<T>(
    Func<string?, int?, CancellationToken, Task<Response>> ask,
    Func<BinaryData, IReadOnlyList<T>> read,
    Func<ResponseHeaders, string?> next,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        AsPages(continuationToken, pageSizeHint, CancellationToken);

    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, cancellationToken);
        await foreach (var page in AsPages(null, null, either.Token).ConfigureAwait(false))
        {
            foreach (var item in page.Values)
            {
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<Page<T>> AsPages(string? token, int? size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            var response = await ask(token, size, cancellation).ConfigureAwait(false);
            token = next(response.Headers);
            yield return Page<T>.FromValues(read(response.Content), token, response);
        }
        while (token is not null);
    }
}
