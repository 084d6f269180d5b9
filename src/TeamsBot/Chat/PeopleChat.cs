using TeamsBot.BotFramework;
using TeamsBot.Guide;
using TeamsBot.Network;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Text;
using Member = TeamsBot.Domain.Organization.Member;

namespace TeamsBot.Chat;

/// <summary>
/// Who is in which unit. Names of units are seen by everybody, who is in them only by their own people: so in a channel nothing is said but what that channel's people see anyhow,
/// and in somebody's own chat only of units that are theirs.
/// </summary>
public sealed class PeopleChat(PersonalUnits units, MySquads squads, KnownUnits known, Desk desk)
{
    private const int PeopleTold = 5;

    /// <summary>Null if the command is about something else.</summary>
    /// <param name="here">The unit of a channel or chat; null in a personal chat.</param>
    public async Task<Part?> AnswerAsync(Turn turn, Visit? here, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.MySquads when here is null => new Part.Shown(await squads.RenderAsync(turn, 0, cancellationToken)),
        ChatCommand.HomeSquad it when here is null => new Part.Said(await squads.ChooseAsync(turn, it.Unit, cancellationToken)),
        ChatCommand.MembersOf { Unit.Length: 0 } => Written(turn, "members of"),
        ChatCommand.WhoIs { Whom: null, Name.Length: 0 } => Written(turn, "who is"),
        ChatCommand.MembersOf it => await MembersAsync(turn, here, it.Unit, cancellationToken),
        ChatCommand.WhoIs it when here is not null => await WhoIsHereAsync(here, it, cancellationToken),
        ChatCommand.WhoIs it => await WhoIsAsync(turn, it, cancellationToken),
        ChatCommand.MySquads or ChatCommand.HomeSquad => Alone(turn),
        _ => null,
    };

    private Part.Shown Written(Turn turn, string command) => new(CommandsCard.Of(Scene.Nowhere(turn, desk.Now, Scene.Stranger), command));

    /// <summary>What concerns one person alone is for their own chat.</summary>
    private Part.Shown Alone(Turn turn) => new(OurChatCard.Render(Scene.Nowhere(turn, desk.Now), turn));

    private async Task<Part> MembersAsync(Turn turn, Visit? here, string name, CancellationToken cancellationToken)
    {
        var scene = Scene.Nowhere(turn, desk.Now, Scene.Stranger);
        var entry = UnitWords.Find(await known.ReadAsync(turn, cancellationToken), name);
        if ((entry is null ? (await units.NamedAsync(turn, name, cancellationToken))?.Visit : Visit.Named(turn, entry.Unit.Value)) is not { } there)
        {
            return new Part.Said(Refusals.Reply(scene, Domain.Refusal.UnknownUnit, null, turn.Person!.Name));
        }

        if (here is not null)
        {
            return there.Key == here.Key ? new Part.Shown(WhoIsAskedCard.Render(here.Look(await desk.ReadAsync(here, cancellationToken), desk.Now))) : Alone(turn);
        }

        var unit = await desk.ReadAsync(there, cancellationToken);
        return unit.Exists ? new Part.Shown(WhoIsAskedCard.Render(there.Look(unit, desk.Now))) : new Part.Said(new Line(scene.Say(Sentence.MembersHidden, Said.Name(entry?.Position.Name ?? name))));
    }

    private async Task<Part> WhoIsHereAsync(Visit here, ChatCommand.WhoIs asked, CancellationToken cancellationToken)
    {
        var scene = here.Look(await desk.ReadAsync(here, cancellationToken), desk.Now);
        var found = scene.Unit.Members.Values.Where(each => each.Belongs && Is(each, asked)).Take(PeopleTold).ToList();
        var unknown = Said.Name(asked.Whom?.Name ?? asked.Name);
        var told = found.Count == 0 ? [scene.Say(Sentence.WhoIsUnknown, unknown)]
            : found.Select(member => scene.Say(member.Asked ? Sentence.WhoIsMember : Sentence.WhoIsObserver, Said.Name(member.Name)));
        return new Part.Said(new Line($"{string.Join(' ', told)} {scene.Say(Sentence.WhoIsMore, found.Count == 1 ? Said.Name(found[0].Name) : unknown)}"));
    }

    /// <summary>Only units of the person who asks, and of those only where the other is one of the people.</summary>
    private async Task<Part> WhoIsAsync(Turn turn, ChatCommand.WhoIs asked, CancellationToken cancellationToken)
    {
        var scene = Scene.Nowhere(turn, desk.Now, Scene.Stranger);
        var own = (await units.OfAsync(turn, cancellationToken)).Select(each => each.Scene).ToList();
        var found = own.SelectMany(each => each.Unit.Members.Values.Where(member => member.Belongs && Is(member, asked)).Select(member => (Scene: each, Member: member))).ToList();
        if (found.Count == 0)
        {
            return new Part.Said(new Line(scene.Say(Sentence.WhoIsNobody)));
        }

        // Two may have one name.
        var told = found.GroupBy(pair => pair.Member.ObjectId).Take(PeopleTold)
            .Select(one => $"{scene.Say(Sentence.WhoIsTitle, Said.Name(one.First().Member.Name))}: {string.Join(", ", one.Select(pair => Said.Name(pair.Scene.Unit.Name)))}");
        return new Part.Said(new Line(string.Join("\n\n", told)));
    }

    private static bool Is(Member member, ChatCommand.WhoIs asked) => asked.Whom?.Id is { } id
        ? member.Address == id
        : member.Name.Equals(asked.Name, StringComparison.OrdinalIgnoreCase) || member.Name.Split(' ')[0].Equals(asked.Name, StringComparison.OrdinalIgnoreCase);
}
