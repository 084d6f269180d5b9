using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Storage;

/// <summary>
/// A unit's address: where its rows are. Made from the tenant of a verified activity and the base id of the
/// conversation, so that nobody can name a unit of another tenant.
/// </summary>
public readonly record struct UnitKey(string Value)
{
    private const int UnitLetters = 32;

    /// <param name="tenant">The tenant's id.</param>
    /// <param name="conversation">The conversation's id without its <c>;messageid=</c> part.</param>
    public static UnitKey Of(string tenant, string conversation) =>
        new($"{Keys.Hash(Keys.TenantLetters, tenant)}-{Keys.Hash(UnitLetters, tenant, conversation)}");

    /// <summary>True if a key that came from outside is one of this tenant's.</summary>
    public static bool IsOfTenant(string value, string tenant) =>
        value.Length == Keys.TenantLetters + 1 + UnitLetters && value.StartsWith(Keys.Hash(Keys.TenantLetters, tenant) + "-", StringComparison.Ordinal) && Keys.AreLetters(value.AsSpan(Keys.TenantLetters + 1));

    /// <summary>The organisation of a tenant, which is a unit without a conversation.</summary>
    public static UnitKey OfOrganization(string tenant) => new($"{Keys.Hash(16, tenant)}-{Keys.Hash(32, tenant, "", "organization")}");

    /// <summary>Where a unit of this organisation would be that was imported and has no conversation: nothing is stored there.</summary>
    public static UnitKey OfEntry(UnitKey organization, string slug) => new($"{organization.Value[..Keys.TenantLetters]}-{Keys.Hash(32, organization.Value, "entry", slug)}");

    /// <summary>True if both are of one tenant.</summary>
    public bool IsBeside(UnitKey other) => Value.Length > Keys.TenantLetters && Value.AsSpan(0, Keys.TenantLetters + 1).SequenceEqual(other.Value.AsSpan(0, Math.Min(other.Value.Length, Keys.TenantLetters + 1)));

    public override string ToString() => Value;
}

/// <summary>
/// Every key of every table. They hold only hashes in base32 and zero-padded numbers, so no id from outside can have a
/// character that the service refuses; the ids themselves are properties.
/// </summary>
public static class Keys
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const long Turn = 9_999_999_999;
    private const int MostOnStack = 1024;
    internal const int TenantLetters = 16;
    private const int FirstPoll = 1_000_000_000;
    private const int FirstCheck = 2_000_000_000;

    /// <summary>Table of the units: a partition each.</summary>
    public const string UnitTable = "units";

    /// <summary>Table of the alarms: one row a unit, in <see cref="Shards"/>.</summary>
    public const string DueTable = "due";

    /// <summary>Table of what a person sees across units: a partition a person, a row a unit.</summary>
    public const string ViewTable = "views";

    /// <summary>The unit's one fence: size, frontier, wake, counters.</summary>
    public const string Head = "h";

    public const string Members = "m:";
    public const string OpenProposals = "p:";
    public const string Responses = "r:";
    public const string ClosedProposals = "z:";
    public const string Agreements = "a:";

    /// <summary>The units of an organisation.</summary>
    public const string Entries = "d:";

    /// <summary>Those no longer in force.</summary>
    public const string EndedAgreements = "b:";
    public const string OpenPolls = "o:";
    public const string ClosedPolls = "y:";
    public const string OpenChecks = "s:";
    public const string ClosedChecks = "t:";

    /// <summary>Of a tribe: what its squads have told of their health checks.</summary>
    public const string SharedHealth = "u:";
    public const string Events = "e:";

    /// <summary>Everything that is still to be delivered, cards before messages.</summary>
    public const string Deliveries = "q:";
    public const string Cards = "q:c:";
    public const string Outbox = "q:o:";

    /// <summary>What is found by words: after everything that is read with the unit.</summary>
    public const string WordRows = "w:";

    public static string Member(string pseudonym) => Members + pseudonym;

    public static string Entry(string unit) => Entries + unit;

    public static string HealthOf(string unit) => SharedHealth + unit;

    public static string OpenProposal(int number) => OpenProposals + Ten(number);

    public static string ResponsesTo(int number) => $"{Responses}{Ten(number)}:";

    public static string Response(int number, string pseudonym) => ResponsesTo(number) + pseudonym;

    public static string ClosedProposal(int number) => ClosedProposals + Ten(number);

    /// <summary>The newest first.</summary>
    public static string Agreement(int number) => Agreements + Ten(Turn - number);

    /// <summary>The newest first.</summary>
    public static string EndedAgreement(int number) => EndedAgreements + Ten(Turn - number);

    public static string WordsOf(string letter) => $"{WordRows}{letter}:";

    /// <summary>The newest first.</summary>
    /// <param name="letter">With which the words begin.</param>
    /// <param name="part">Which of the rows, by the numbers of the proposals in it.</param>
    public static string Words(string letter, int part) => WordsOf(letter) + Ten(Turn - part);

    public static string Event(long index) => Events + index.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>The index in the key of an event.</summary>
    public static long EventIndex(string key) => long.Parse(key.AsSpan(Events.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What recognises a redelivery of a command that may be said only once.</summary>
    public static string Once(string deliveryKey) => "i:" + Hash(32, deliveryKey);

    /// <summary>The number under which the list of agreements to look at has its card.</summary>
    public const int ListNumber = 0;

    /// <summary>The number under which a poll has its card and its answers: after those of all proposals.</summary>
    public static int OfPoll(int poll) => FirstPoll + poll;

    /// <summary>The poll of a number that <see cref="OfPoll"/> made; null if it is none.</summary>
    public static int? PollOf(int number) => number is > FirstPoll and <= FirstCheck ? number - FirstPoll : null;

    /// <summary>True if a card under this number is a proposal's.</summary>
    public static bool IsProposal(int number) => number is > ListNumber and <= FirstPoll;

    public static string OpenPoll(int poll) => OpenPolls + Ten(poll);

    /// <summary>The number under which a health check has its card and its ballots: after those of all polls.</summary>
    public static int OfCheck(int check) => FirstCheck + check;

    /// <summary>The health check of a number that <see cref="OfCheck"/> made; null if it is none.</summary>
    public static int? CheckOf(int number) => number > FirstCheck ? number - FirstCheck : null;

    public static string OpenCheck(int check) => OpenChecks + Ten(check);

    /// <summary>What is kept of something closed that has a card: a proposal, a poll or a health check.</summary>
    public static string Closed(int number) => PollOf(number) is { } poll ? ClosedPolls + Ten(poll) : CheckOf(number) is { } check ? ClosedChecks + Ten(check) : ClosedProposal(number);

    public static string Card(int number) => Cards + Ten(number);

    /// <param name="index">The event it follows.</param>
    /// <param name="part">0, 1, … for several messages after one event.</param>
    public static string OutboxEntry(long index, int part) =>
        $"{Outbox}{index.ToString("D12", CultureInfo.InvariantCulture)}:{part.ToString("D3", CultureInfo.InvariantCulture)}";

    /// <summary>The index in the key of a message.</summary>
    public static long OutboxIndex(string key) => long.Parse(key.AsSpan(Outbox.Length, 12), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The partitions of the due table.</summary>
    public static IReadOnlyList<string> Shards { get; } = [.. Enumerable.Range(0, 16).Select(Shard)];

    /// <summary>The partition of the due table that holds the alarms of people.</summary>
    public const string PersonShard = "people";

    /// <summary>The partition of the due table that says when what was to be imported is let go.</summary>
    public const string ImportShard = "imports";

    /// <summary>What a person wants for themselves, in their partition of the views; after all units there, so that whoever reads those does not meet it.</summary>
    public const string Me = "~me";

    public static string Shard(UnitKey unit) => Shard(SHA256.HashData(Encoding.UTF8.GetBytes(unit.Value))[0] & 15);

    /// <summary>The partition of the units of one team.</summary>
    public static string Team(string tenant, string team) => $"{Hash(16, tenant)}-t-{Hash(32, tenant, team)}";

    /// <summary>The partition of how many people and open decisions the units of one tenant have.</summary>
    public static string Census(string tenant) => $"{Hash(16, tenant)}-n";

    /// <summary>The partition of what is installed in one tenant.</summary>
    public static string Installed(string tenant) => $"{Hash(16, tenant)}-i";

    /// <summary>The partition of the chats that people of one tenant have with the bot alone.</summary>
    public static string Personal(string tenant) => $"{Hash(16, tenant)}-p";

    /// <summary>The partition of what is to be imported into an organisation, or can't be.</summary>
    public static string Import(UnitKey organization, string import) => $"{organization.Value[..TenantLetters]}-x-{import}";

    /// <summary>The partition of the people of units that were imported and have no conversation yet.</summary>
    public static string Expected(UnitKey organization) => $"{organization.Value[..TenantLetters]}-y";

    /// <summary>The partition of one person's view.</summary>
    public static string Person(string tenant, string person) => $"{Hash(16, tenant)}-{Hash(32, tenant, person)}";

    /// <summary>SHA-256 of the parts, each with its length before it, as this many base32 letters of 5 bits.</summary>
    public static string Hash(int letters, params ReadOnlySpan<string> parts)
    {
        var size = 0;
        foreach (var part in parts)
        {
            size += sizeof(int) + Encoding.UTF8.GetByteCount(part);
        }

        var bytes = size <= MostOnStack ? stackalloc byte[size] : new byte[size];
        var at = bytes;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, at[sizeof(int)..]);
            BinaryPrimitives.WriteInt32LittleEndian(at, length);
            at = at[(sizeof(int) + length)..];
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(bytes, hash);
        return Base32(hash, letters);
    }

    /// <summary>True of what <see cref="Hash"/> may have made.</summary>
    internal static bool AreLetters(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Alphabet);

    private static string Base32(ReadOnlySpan<byte> bytes, int letters) => string.Create(letters, bytes, static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = (from[bit / 8] << 8) | (bit / 8 + 1 < from.Length ? from[bit / 8 + 1] : 0);
            text[i] = Alphabet[(pair >> (11 - bit % 8)) & 31];
        }
    });

    private static string Shard(int number) => number.ToString("D2", CultureInfo.InvariantCulture);

    private static string Ten(long number) => number.ToString("D10", CultureInfo.InvariantCulture);
}
