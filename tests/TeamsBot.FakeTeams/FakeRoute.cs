namespace TeamsBot.Fakes;

/// <summary>What a path of the connector asks for. Ids may come escaped, as this bot sends them, or bare, as other SDKs do.</summary>
internal sealed record FakeRoute(FakeOperation Operation, string? ConversationId = null, string? ItemId = null)
{
    private static readonly FakeRoute Unknown = new(FakeOperation.Unknown);

    public static FakeRoute Of(string method, string path)
    {
        var start = path.IndexOf("/v3/", StringComparison.Ordinal);
        return start < 0 ? Unknown : Of(method, path[(start + 4)..].Split('/'));
    }

    private static FakeRoute Of(string method, string[] parts) => (method, parts) switch
    {
        ("POST", ["conversations"]) => new(FakeOperation.Create),
        ("POST", ["conversations", var c, "activities"]) => new(FakeOperation.Send, Id(c)),
        ("POST", ["conversations", var c, "activities", var a]) => new(FakeOperation.Reply, Id(c), Id(a)),
        ("PUT", ["conversations", var c, "activities", var a]) => new(FakeOperation.Update, Id(c), Id(a)),
        ("DELETE", ["conversations", var c, "activities", var a]) => new(FakeOperation.Delete, Id(c), Id(a)),
        ("GET", ["conversations", var c, "pagedmembers" or "pagedMembers"]) => new(FakeOperation.PagedMembers, Id(c)),
        ("GET", ["conversations", var c, "members"]) => new(FakeOperation.Members, Id(c)),
        ("GET", ["conversations", var c, "members", .. var m]) => new(FakeOperation.Member, Id(c), Id(string.Join('/', m))),
        ("GET", ["teams", var t]) => new(FakeOperation.Team, null, Id(t)),
        ("GET", ["teams", var t, "conversations"]) => new(FakeOperation.Channels, null, Id(t)),
        _ => Unknown,
    };

    private static string Id(string segment) => Uri.UnescapeDataString(segment);
}
