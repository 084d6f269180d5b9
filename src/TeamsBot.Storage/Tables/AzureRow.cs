using Azure;
using Azure.Data.Tables;

namespace TeamsBot.Storage.Tables;

/// <summary>Our rows as the SDK's entities and back.</summary>
internal static class AzureRow
{
    public static TableEntity To(string partition, Row row)
    {
        var entity = new TableEntity(partition, row.Key);
        foreach (var (name, value) in row.Properties)
        {
            entity[name] = value;
        }

        return entity;
    }

    public static Row From(TableEntity entity)
    {
        var properties = new List<KeyValuePair<string, object>>(entity.Count);
        foreach (var (name, value) in entity)
        {
            if (value is not null && name is not ("PartitionKey" or "RowKey" or "Timestamp") && !name.StartsWith("odata.", StringComparison.Ordinal))
            {
                properties.Add(new(name, value is BinaryData data ? data.ToArray() : value));
            }
        }

        return Row.Stored(entity.RowKey, entity.ETag.ToString(), properties);
    }

    public static TableTransactionAction Action(string partition, TableOp op) => op switch
    {
        TableOp.Insert insert => new(TableTransactionActionType.Add, To(partition, insert.Row)),
        TableOp.Put put => new(TableTransactionActionType.UpsertReplace, To(partition, put.Row)),
        TableOp.Merge merge => new(TableTransactionActionType.UpsertMerge, To(partition, merge.Row)),
        TableOp.Update update => new(TableTransactionActionType.UpdateReplace, To(partition, update.Row), new ETag(update.ETag)),
        TableOp.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.RowKey), new ETag(delete.ETag)),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };
}
