using Azure;
using Azure.Data.Tables;

namespace TeamsBot.Storage.Tables;

/// <summary>The SDK's exceptions as ours. What is a bug of ours (a bad request) passes unchanged.</summary>
internal static class AzureFault
{
    public static async Task<T> Translate<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (TableTransactionFailedException fault) when (ReasonOf(fault) is { } reason)
        {
            throw new TableFault(reason, fault.FailedTransactionActionIndex, $"{reason}: {fault.ErrorCode}", fault);
        }
        catch (RequestFailedException fault) when (ReasonOf(fault) is { } reason)
        {
            throw new TableFault(reason, null, $"{reason}: {fault.ErrorCode}", fault);
        }
        catch (Exception fault) when (IsLost(fault) && !cancellation.IsCancellationRequested)
        {
            throw new TableFault(Reason.Unavailable, null, "The table service did not answer", fault);
        }
    }

    private static Reason? ReasonOf(RequestFailedException fault) => (fault.Status, fault.ErrorCode) switch
    {
        (409, "TableBeingDeleted") => Reason.Unavailable,
        (409, _) => Reason.Exists,
        (412, _) => Reason.Changed,
        (404, _) => Reason.Missing,
        (413, _) => Reason.TooBig,
        (400, "EntityTooLarge" or "PropertyValueTooLarge" or "RequestBodyTooLarge" or "TooManyProperties") => Reason.TooBig,
        (400, _) => null,
        _ => Reason.Unavailable,
    };

    private static bool IsLost(Exception fault) => fault is OperationCanceledException or AggregateException or HttpRequestException or IOException;
}
