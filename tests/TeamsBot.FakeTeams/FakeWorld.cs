namespace TeamsBot.Fakes;

/// <summary>A person as Teams knows them.</summary>
/// <param name="Name">Shown everywhere.</param>
/// <param name="Id">Address for this bot, <c>29:…</c>; it holds characters that must be escaped in a path.</param>
/// <param name="AadObjectId">Entra object id; null for somebody without one.</param>
/// <param name="UserRole">user, guest, anonymous, or null.</param>
public sealed record FakePerson(string Name, string Id, string? AadObjectId, string? UserRole = "user")
{
    /// <summary>What the person's client speaks.</summary>
    public string Locale { get; init; } = "en-US";
}

/// <summary>A team. Its id is the id of its General channel.</summary>
public sealed record FakeTeam(string Id, string Name, string AadGroupId);

/// <summary>The kinds of conversations.</summary>
public enum FakeKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>A chat or a channel, or one thread of a channel.</summary>
public sealed record FakeConversation
{
    /// <summary>The id without a thread.</summary>
    public required string BaseId { get; init; }

    public required FakeKind Kind { get; init; }

    /// <summary>Null for General, personal chats and chats that nobody has named.</summary>
    public string? Name { get; init; }

    public FakeTeam? Team { get; init; }

    /// <summary>The first message of the thread; null for the conversation as a whole.</summary>
    public string? RootId { get; init; }

    /// <summary>The id as it travels: with <c>;messageid=</c> in a thread.</summary>
    public string Id => RootId is null ? BaseId : $"{BaseId};messageid={RootId}";

    /// <summary>One thread of a channel; chats have none and stay what they are.</summary>
    public FakeConversation Thread(string rootId) => Kind == FakeKind.Channel ? this with { RootId = rootId } : this;
}

/// <summary>Who and what exists. Tests change it as Teams' people would.</summary>
public sealed class FakeWorld
{
    private readonly Lock gate = new();
    private readonly List<FakePerson> people = [];
    private readonly List<FakeConversation> conversations = [];
    private readonly Dictionary<string, List<FakePerson>> members = new(StringComparer.Ordinal);
    private int numbers;

    internal FakeWorld(string tenantId, string appId)
    {
        TenantId = tenantId;
        BotId = $"28:{appId}";
        AppId = appId;
        Team = new FakeTeam("19:team-general@thread.tacv2", "Orchard", "11111111-0000-4000-8000-000000000001");
        Ada = AddPerson("Ada");
        Ben = AddPerson("Ben");
        Cleo = AddPerson("Cleo");
        Dan = AddPerson("Dan");
        Eva = AddPerson("Eva");
        General = AddChannel(null, Team, [Ada, Ben, Cleo, Dan, Eva], Team.Id);
        Squad = AddChannel("Squad", Team, [Ada, Ben, Cleo, Dan, Eva]);
    }

    public string TenantId { get; }

    public string AppId { get; }

    public string BotId { get; }

    public string BotName => "Squadbot";

    public FakeTeam Team { get; }

    public FakeConversation General { get; }

    public FakeConversation Squad { get; }

    public FakePerson Ada { get; }

    public FakePerson Ben { get; }

    public FakePerson Cleo { get; }

    public FakePerson Dan { get; }

    public FakePerson Eva { get; }

    public IReadOnlyList<FakePerson> People => Locked(() => people.ToList());

    public IReadOnlyList<FakeConversation> Conversations => Locked(() => conversations.ToList());

    /// <summary>Somebody new, not yet member of anything.</summary>
    public FakePerson AddPerson(string name, string? userRole = "user", bool withAadObjectId = true) => Locked(() =>
    {
        var number = ++numbers;
        var aad = withAadObjectId ? $"aad00000-0000-4000-8000-{number:x12}" : null;
        var person = new FakePerson(name, $"29:1{name}/{number}+x_-=", aad, userRole);
        people.Add(person);
        return person;
    });

    /// <summary>As many people as a test needs, named Member 1, Member 2, ….</summary>
    public IReadOnlyList<FakePerson> AddPeople(int count) =>
        [.. Enumerable.Range(1, count).Select(number => AddPerson($"Member {number}"))];

    public FakeTeam AddTeam(string name) => Locked(() =>
    {
        var number = ++numbers;
        return new FakeTeam($"19:team{number}@thread.tacv2", name, $"11111111-0000-4000-8000-{number:x12}");
    });

    public FakeConversation AddChannel(string? name, FakeTeam team, IEnumerable<FakePerson> people, string? id = null) =>
        Add(new FakeConversation { BaseId = id ?? NewId("channel", "@thread.tacv2"), Kind = FakeKind.Channel, Name = name, Team = team }, people);

    public FakeConversation AddGroupChat(string? name, IEnumerable<FakePerson> people) =>
        Add(new FakeConversation { BaseId = NewId("chat", "@thread.v2"), Kind = FakeKind.GroupChat, Name = name }, people);

    /// <summary>The personal chat of one person with the bot; the same each time.</summary>
    public FakeConversation Personal(FakePerson person) => Locked(() =>
    {
        var id = $"a:1{person.Id[3..].Replace('/', '_')}";
        return Find(id) ?? Add(new FakeConversation { BaseId = id, Kind = FakeKind.Personal }, [person]);
    });

    public IReadOnlyList<FakePerson> MembersOf(FakeConversation conversation) =>
        Locked(() => members.TryGetValue(conversation.BaseId, out var list) ? list.ToList() : []);

    public void Join(FakeConversation conversation, FakePerson person) => Locked(() => members[conversation.BaseId].Add(person));

    public void Leave(FakeConversation conversation, FakePerson person) => Locked(() => members[conversation.BaseId].Remove(person));

    /// <summary>The conversation is gone: every call there is answered with 404.</summary>
    public void Remove(FakeConversation conversation) =>
        Locked(() => conversations.RemoveAll(known => known.BaseId == conversation.BaseId));

    internal FakeConversation? Find(string id) => Locked(() =>
    {
        var parts = id.Split(";messageid=", 2);
        var known = conversations.Find(conversation => conversation.BaseId == parts[0]);
        return parts.Length == 2 ? known?.Thread(parts[1]) : known;
    });

    private FakeConversation Add(FakeConversation conversation, IEnumerable<FakePerson> people) => Locked(() =>
    {
        conversations.Add(conversation);
        members[conversation.BaseId] = [.. people];
        return conversation;
    });

    private string NewId(string kind, string end) => Locked(() => $"19:{kind}{++numbers}{end}");

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }

    private void Locked(Action write)
    {
        lock (gate)
        {
            write();
        }
    }
}
