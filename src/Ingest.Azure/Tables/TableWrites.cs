using Azure;
using Azure.Data.Tables;

namespace Ingest.Azure.Tables;

/// <summary>Writes whose refusal is an answer, not a failure.</summary>
internal static class TableWrites
{
    /// <returns>The entity's version, or null where its key is taken.</returns>
    public static async Task<string?> TryAddAsync(this TableClient table, TableEntity entity, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.AddEntityAsync(entity, cancellationToken);
            return VersionOf(response);
        }
        catch (RequestFailedException taken) when (IsTaken(taken))
        {
            return null;
        }
    }

    /// <summary>Adds the entity where <paramref name="version"/> is null, else replaces that very version.</summary>
    /// <returns>The new version, or null where another writer was first.</returns>
    public static async Task<string?> TrySaveAsync(this TableClient table, TableEntity entity, string? version, CancellationToken cancellationToken)
    {
        if (version is null)
        {
            return await table.TryAddAsync(entity, cancellationToken);
        }

        try
        {
            var response = await table.UpdateEntityAsync(entity, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return VersionOf(response);
        }
        catch (RequestFailedException changed) when (IsChanged(changed))
        {
            return null;
        }
    }

    /// <summary>Does all or nothing.</summary>
    /// <returns>False where an added key was taken or a replaced version was not there.</returns>
    public static async Task<bool> TrySubmitAsync(this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (IsTaken(refused) || IsChanged(refused))
        {
            return false;
        }
    }

    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    public static bool IsTaken(RequestFailedException refused) => refused is { Status: 409, ErrorCode: "EntityAlreadyExists" };

    // Deleted is changed too.
    public static bool IsChanged(RequestFailedException refused) =>
        refused.Status == 412 || refused is { Status: 404, ErrorCode: "ResourceNotFound" or "EntityNotFound" };

    private static string VersionOf(Response response) => response.Headers.ETag.GetValueOrDefault().ToString();
}
