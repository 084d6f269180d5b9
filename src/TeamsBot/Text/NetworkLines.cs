using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Storage.Units;

namespace TeamsBot.Text;

/// <summary>What a unit is told of its place in the network.</summary>
internal static class NetworkLines
{
    private const int WordsShown = 300;

    /// <summary>Nobody reads more lines at once.</summary>
    private const int MostSaidAgain = 5;

    public static IEnumerable<OutboxEntry> Told(Scene scene, Change change, NetworkEvent happened)
    {
        var line = happened switch
        {
            NetworkEvent.Placed it => Placed(scene, it),
            NetworkEvent.PlaceDeclined { Why: Refusal.NotTakenIn } when change.Before.Network.Wanted is { } wanted => scene.Say(Sentence.LineNotTakenIn, Said.Name(wanted.Name)),
            NetworkEvent.NameGiven it when it.Name != change.Before.Name => scene.Say(Sentence.LineNamed, Said.Name(it.Name)),
            NetworkEvent.NameKept { Why: Refusal.NameTaken } it => scene.Say(Sentence.LineNameKept, Said.Name(it.Name), Said.Name(it.Kept)),
            NetworkEvent.NameKept it => Refusals.Reply(scene, it.Why, null, null).Text,
            NetworkEvent.ParentLeft => scene.Say(Sentence.LinePartOfNothing, Said.Name(scene.Unit.Name)),
            NetworkEvent.PlaceDeclined it => Refusals.Reply(scene, it.Why, null, null).Text,
            NetworkEvent.PartWaits it => scene.Say(Sentence.LinePartWaits, Said.Name(it.Name), Said.Name(scene.Unit.Name)),
            NetworkEvent.ParentChanged it => scene.Say(Sentence.LinePartOf, Said.Name(scene.Unit.Name), Said.Name(it.Name)),
            NetworkEvent.PartArrived it when !change.Before.Network.Parts.ContainsKey(it.Unit) => scene.Say(Sentence.LinePartArrived, Said.Name(it.Name), Kind(scene, it.Kind)),
            NetworkEvent.PartDeparted it when change.Before.Network.Parts.Find(it.Unit) is { } part => scene.Say(Sentence.LinePartDeparted, Said.Name(part.Name)),
            NetworkEvent.AdviceWanted it => scene.Say(Sentence.LineAdviceWanted, Said.Name(it.Name), $"{it.Slug}/P-{it.Proposal}", Said.Words(it.Text, WordsShown)),
            NetworkEvent.AdviceClosed it when AdviceRequests.Find(scene.Unit.Network, it.From, it.Proposal) is { } request => scene.Say(Sentence.LineAdviceClosed, Id(request)),
            NetworkEvent.DependentSaid it => Dependent(scene, it),
            NetworkEvent.DependenciesAsked it => Asked(scene, it),
            NetworkEvent.BlockStands it when scene.Unit.Network.Dependencies.Find(it.On) is { } dependency => Stands(scene, scene.Unit.Name, dependency.Name, it.Since),
            NetworkEvent.BlockTold it => Stands(scene, it.Name, it.OnName, it.Since),
            NetworkEvent.PartDeclined { Why: not Refusal.NotWanted } it => Refusals.Reply(scene, it.Why, null, null).Text,
            NetworkEvent.HomeKept it => Refusals.Reply(scene, it.Why, null, null).Text,
            _ => null,
        };
        return line is null ? [] : [Message.Of(PlaceOf(change, happened), new Line(line))];
    }

    /// <summary>What was said once and still holds, where the unit has a home again: while it had none, nobody heard it.</summary>
    public static IEnumerable<OutboxEntry> StillThere(Scene scene)
    {
        var (unit, network) = (scene.Unit, scene.Unit.Network);
        var waiting = network.Waiting.Values.Where(part => !part.Taken && !unit.Open.Values.Any(proposal => proposal.Effect is Effect.TakeIn it && it.Unit == part.Unit))
            .Select(part => scene.Say(Sentence.LinePartWaits, Said.Name(part.Name), Said.Name(unit.Name)));
        var blocked = network.Dependencies.Values.Where(dependency => dependency is { Level: DependencyLevel.Blocked, Told: true })
            .Select(dependency => Stands(scene, unit.Name, dependency.Name, unit.Calendar.Day(dependency.Since)));
        return waiting.Concat(blocked).Take(MostSaidAgain).Select(line => Message.Of(new(unit.Home.Service, unit.Home.Conversation), new Line(line)));
    }

    /// <summary>The answer to whoever says how it goes with another unit.</summary>
    public static Line Noted(Scene scene, NetworkCommand.Depend said) => new(scene.Say(
        said.Level switch
        {
            DependencyLevel.Blocked => Sentence.NotedBlocked,
            DependencyLevel.Slowed => Sentence.NotedSlowed,
            DependencyLevel.Fine => Sentence.NotedFine,
            _ => Sentence.NotedIndependent,
        },
        Said.Name(said.Name)));

    /// <summary>A proposal on which advice is wanted, as it is named from here.</summary>
    public static string Id(AdviceRequest request) => $"{request.Slug}/P-{request.Proposal}";

    /// <summary>The answer to whoever advises.</summary>
    public static Line? Advised(Scene scene, NetworkCommand.Advise said) =>
        AdviceRequests.Find(scene.Unit.Network, said.To, said.Proposal) is { } request
            ? new(scene.Say(Sentence.NotedAdvised, Said.Name(request.Name), Id(request)))
            : null;

    private static string? Dependent(Scene scene, NetworkEvent.DependentSaid it) => it.Level switch
    {
        DependencyLevel.Blocked => scene.Say(Sentence.LineDependentBlocked, Said.Name(it.Name), Said.Words(it.Reason ?? "", Dependencies.ReasonLength)),
        DependencyLevel.Slowed => scene.Say(Sentence.LineDependentSlowed, Said.Name(it.Name), Said.Words(it.Reason ?? "", Dependencies.ReasonLength)),
        DependencyLevel.Fine => scene.Say(Sentence.LineDependentFine, Said.Name(it.Name)),
        _ => null,
    };

    private static string? Asked(Scene scene, NetworkEvent.DependenciesAsked it)
    {
        var asked = it.On.Select(scene.Unit.Network.Dependencies.Find).OfType<Dependency>().OrderByDescending(each => each.Level).ToList();
        return asked.Count == 0 ? null : scene.Say(
            Sentence.LineDependenciesAsked,
            string.Join(", ", asked.Select(each => $"{Said.Name(each.Name)} ({Network.DependenciesCard.Since(scene, each.Level, each.Since)})")),
            Said.Name(asked[0].Name));
    }

    private static string Stands(Scene scene, string name, string on, DateOnly since) =>
        scene.Say(Sentence.LineBlockStands, Said.Name(name), Said.Name(on), When.WithYear(since, scene.Words.Culture));

    /// <summary>Said once, when a squad has grown beyond nine people, or a tribe beyond a hundred. It is no wall.</summary>
    public static IEnumerable<OutboxEntry> Sizes(Scene scene, Change change) =>
        IsBig(change.After) is { } sentence && IsBig(change.Before) is null
            ? [Message.Of(new(change.After.Home.Service, change.After.Home.Conversation), new Line(scene.Say(sentence, Said.Name(scene.Unit.Name))))]
            : [];

    /// <summary>What is said of a unit that has many people; null if it has few, or may have as many as it likes. Only those who are asked count.</summary>
    public static Sentence? IsBig(Unit unit) => unit.Network.Position?.Kind switch
    {
        UnitKind.Squad when Asked(unit) > 9 => Sentence.SquadIsBig,
        UnitKind.Tribe when Asked(unit) > 100 => Sentence.TribeIsBig,
        _ => null,
    };

    private static int Asked(Unit unit) => unit.Members.Values.Count(member => member.Asked);

    public static string Kind(Scene scene, UnitKind kind) => scene.Say(kind switch
    {
        UnitKind.Tribe => Sentence.KindTribe,
        UnitKind.Chapter => Sentence.KindChapter,
        UnitKind.Guild => Sentence.KindGuild,
        UnitKind.Circle => Sentence.KindCircle,
        _ => Sentence.KindSquad,
    });

    private static string Placed(Scene scene, NetworkEvent.Placed it)
    {
        var placed = scene.Say(Sentence.LinePlaced, Said.Name(it.Name), Kind(scene, it.Kind), it.Slug);
        var next = it.Wanted is { } wanted ? scene.Say(Sentence.LineParentAsked, Said.Name(wanted.Name))
            : it.Awaited is { } awaited ? scene.Say(Sentence.LineParentAwaited, Said.Name(awaited.Name))
            : it.Kind == UnitKind.Tribe ? scene.Say(Sentence.LineTribePeople, Said.Name(it.Name))
            : null;
        return next is null ? placed : $"{placed} {next}";
    }

    /// <summary>The answer to whoever set the unit up comes where they wrote.</summary>
    private static Place PlaceOf(Change change, NetworkEvent happened) =>
        happened is NetworkEvent.Placed or NetworkEvent.PlaceDeclined { Parent: null } && Asked(change) is { } asked
            ? asked
            : happened is NetworkEvent.HomeKept && change.Before.Network.Moving?.Place is { } typed
            ? typed
            : new(change.After.Home.Service, change.After.Home.Conversation);

    private static Place? Asked(Change change) => change.Before.Network.Asked?.Place;
}
