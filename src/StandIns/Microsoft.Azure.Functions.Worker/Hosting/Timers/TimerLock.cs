using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Microsoft.Azure.Functions.Worker.Hosting.Timers;

/// <summary>
/// One blob per timer: its lease makes the timer fire in one instance only, its metadata remember the schedule.
/// The blob stays empty: uploads need System.IO.Hashing, which not every registry has.
/// </summary>
internal sealed class TimerLock(BlobContainerClient container, string hostId, string timer)
{
    private readonly AppendBlobClient _blob = container.GetAppendBlobClient($"timers/{hostId}/{timer}");

    /// <returns>The lease's id; null while another instance has it.</returns>
    public async Task<string?> TryAcquireAsync(TimeSpan period, CancellationToken cancellationToken)
    {
        try
        {
            return await AcquireAsync(period, cancellationToken);
        }
        catch (RequestFailedException held) when (held.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await CreateAsync(cancellationToken);
            return await TryAcquireAsync(period, cancellationToken);
        }
    }

    public Task RenewAsync(string lease, CancellationToken cancellationToken) =>
        _blob.GetBlobLeaseClient(lease).RenewAsync(cancellationToken: cancellationToken);

    /// <summary>Lets another instance have the lease at once.</summary>
    public async Task ReleaseAsync(string lease, CancellationToken cancellationToken)
    {
        try
        {
            await _blob.GetBlobLeaseClient(lease).ReleaseAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 409 or 412)
        {
            // Somebody else has it already.
        }
    }

    /// <returns>Null when this timer has never been seen.</returns>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        BlobProperties properties = await _blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        var values = properties.Metadata;
        return TryTime(values, nameof(ScheduleStatus.Last), out var last)
            && TryTime(values, nameof(ScheduleStatus.Next), out var next)
            && TryTime(values, nameof(ScheduleStatus.LastUpdated), out var updated)
            ? new ScheduleStatus { Last = last, Next = next, LastUpdated = updated }
            : null;
    }

    /// <summary>Fails where the lease was lost: its new holder decides what happens next.</summary>
    public Task WriteAsync(ScheduleStatus status, string lease, CancellationToken cancellationToken) =>
        _blob.SetMetadataAsync(
            new Dictionary<string, string>
            {
                [nameof(ScheduleStatus.Last)] = status.Last.ToString("O", CultureInfo.InvariantCulture),
                [nameof(ScheduleStatus.Next)] = status.Next.ToString("O", CultureInfo.InvariantCulture),
                [nameof(ScheduleStatus.LastUpdated)] = status.LastUpdated.ToString("O", CultureInfo.InvariantCulture),
            },
            new BlobRequestConditions { LeaseId = lease },
            cancellationToken);

    private async Task<string> AcquireAsync(TimeSpan period, CancellationToken cancellationToken)
    {
        BlobLease lease = await _blob.GetBlobLeaseClient().AcquireAsync(period, cancellationToken: cancellationToken);
        return lease.LeaseId;
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        try
        {
            await _blob.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException held) when (held.Status is 409 or 412)
        {
            // Another instance was faster, and has leased it.
        }
    }

    private static bool TryTime(IDictionary<string, string> values, string name, out DateTime time)
    {
        time = default;
        return values.TryGetValue(name, out var text)
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out time);
    }
}
