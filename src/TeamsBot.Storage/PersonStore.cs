using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Tables;
using TeamsBot.Storage.Units;

namespace TeamsBot.Storage;

/// <summary>What each person wants for themselves. Whoever changes it sets the person's alarm first, so that what is due is never forgotten.</summary>
public sealed class PersonStore(ITables tables)
{
    public async Task<Preferences> ReadAsync(string tenant, string person, CancellationToken cancellation) =>
        Stored.Read(await tables.GetAsync(Keys.ViewTable, Keys.Person(tenant, person), Keys.Me, cancellation)).Preferences;

    /// <summary>Changes what is stored; again if somebody else was faster. A change that changes nothing writes nothing.</summary>
    public async Task<Preferences> ChangeAsync(string tenant, string person, Func<Preferences, Preferences> change, CancellationToken cancellation)
    {
        var key = AlarmKey.OfPerson(Keys.Person(tenant, person));
        while (true)
        {
            var row = await tables.GetAsync(Keys.ViewTable, key.Value, Keys.Me, cancellation);
            var stored = Stored.Read(row);
            var changed = stored with { Tenant = tenant, Person = person, Preferences = change(stored.Preferences) };
            if (changed == stored)
            {
                return stored.Preferences;
            }

            // Before the write, and never later than what is known: waking up for nothing is harmless
            if (Earlier(stored.Preferences.Wake, changed.Preferences.Wake) is { } wake)
            {
                await Due.SetAsync(tables, key, wake.ToUnixTimeMilliseconds(), cancellation);
            }

            if (await changed.TryWriteAsync(tables, key.Value, row, cancellation))
            {
                return changed.Preferences;
            }
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    /// <summary>The row of one person.</summary>
    internal sealed record Stored(string Tenant, string Person, Preferences Preferences)
    {
        private const string Json = "json";

        public static Stored Read(Row? row) => new(
            row?.Text("tenant") ?? "",
            row?.Text("person") ?? "",
            row?.Text(Json) is { } json ? JsonSerializer.Deserialize(json, PersonJson.Default.Preferences)! : Preferences.None);

        /// <summary>False if the row is no longer the one that was read.</summary>
        public async Task<bool> TryWriteAsync(ITables tables, string partition, Row? read, CancellationToken cancellation)
        {
            var row = Row.Of(Keys.Me, ("tenant", Tenant), ("person", Person), (Json, JsonSerializer.Serialize(Preferences, PersonJson.Default.Preferences)));
            try
            {
                _ = await tables.WriteAsync(Keys.ViewTable, partition, read is null ? new TableOp.Insert(row) : new TableOp.Update(row, read.ETag), cancellation);
                return true;
            }
            catch (TableFault fault) when (fault.Reason is Reason.Changed or Reason.Missing or Reason.Exists)
            {
                return false;
            }
        }
    }
}

/// <summary>Preferences as they are stored; what a row lacks is as it is by default.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Preferences))]
internal sealed partial class PersonJson : JsonSerializerContext;
