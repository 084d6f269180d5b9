using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Permissions;

/// <summary>A squad with one person in each role, and one proposal in each state.</summary>
internal static class Cast
{
    /// <summary>Roles, each with the person who plays it.</summary>
    public static readonly (string Role, string Name)[] Roles =
    [
        ("member", "Tom"),
        ("away", "Sam"),
        ("proposer", "Mia"),
        ("objector", "Lena"),
        ("facilitator", "Fay"),
        ("secretary", "Rob"),
        ("joined later", "Joe"),
        ("guest", "Gus"),
        ("left", "Leo"),
        ("stranger", "Zoe"),
    ];

    /// <summary>States of P-1, each with the way there.</summary>
    public static readonly (string State, Action<Squad> Way)[] States =
    [
        ("open", squad => squad.TakesBack("Lena")),
        ("on hold", _ => { }),
        ("on hold, a check asked for and a slip mended", squad =>
        {
            squad.AsksToCheck("Kim");
            squad.Mends("Mia", "Move the daily stand up to 9:30");
        }),
        ("on hold, the objector has left", squad => squad.Leaves("Lena")),
        ("changed, the objector's word is missing", squad => squad.Amends("Mia")),
        ("time is up once", squad =>
        {
            squad.TakesBack("Lena");
            squad.At("2026-11-26 16:30");
        }),
        ("on hold, in a squad of a tribe", squad => squad.IsInTribe()),
        ("on hold, and the tribe asks for advice on its P-1", squad =>
        {
            squad.IsInTribe();
            squad.Hears(new Domain.Network.Letter.AskAdvice(1, "Commerce", "commerce", "Meet at noon"));
        }),
        ("referred to the tribe", squad =>
        {
            squad.IsInTribe();
            squad.Refers("Mia");
        }),
        ("the tribe gave it back", squad =>
        {
            squad.IsInTribe();
            squad.Refers("Mia");
            squad.Hears(new Domain.Network.Letter.Answered(1, Agreement: null, Text: null, ReturnReason.NotDecided));
        }),
        ("adopted by the tribe", squad =>
        {
            squad.IsInTribe();
            squad.Refers("Mia");
            squad.Hears(new Domain.Network.Letter.Answered(1, 4, "Move the daily stand-up to 9:45", Why: null));
        }),
        ("stopped by who facilitates", squad => Officers(squad).Drops("Fay")),
        ("adopted", squad =>
        {
            squad.TakesBack("Lena");
            foreach (var name in (string[])["Lena", "Tom", "Fay", "Rob", "Kim"])
            {
                squad.Consents(name);
            }

            squad.At("2026-11-26 16:30");
        }),
        ("not decided", squad => squad.At("2026-12-30 12:00")),
        ("withdrawn", squad => squad.Withdraws("Mia")),
        ("on hold, somebody gave the problem up", squad =>
        {
            squad.At("2026-11-27 09:00");
            Officers(squad).Abandons("Fay");
        }),
        ("on hold, the check is given", squad =>
        {
            squad.AsksToCheck("Kim");
            Officers(squad).KeepsProblem("Fay");
        }),
        ("open, the problem was noted by a check", squad =>
        {
            squad.AsksToCheck("Kim");
            Officers(squad).Finds("Fay");
        }),
        ("open, the member took more time", squad =>
        {
            squad.TakesBack("Lena");
            squad.NeedsTime("Tom");
        }),
        ("open, the member has consented", squad =>
        {
            squad.TakesBack("Lena");
            squad.Consents("Tom");
        }),
        ("open, the member is recused", squad =>
        {
            squad.TakesBack("Lena");
            squad.Recuses("Tom");
        }),
        ("open, more than a third are recused", squad =>
        {
            squad.TakesBack("Lena");
            foreach (var name in (string[])["Tom", "Rob", "Kim"])
            {
                squad.Recuses(name);
            }
        }),
        ("open, in a squad that was set up", squad =>
        {
            squad.TakesBack("Lena");
            squad.InTheNetwork();
        }),
        ("open, the objector answers for a colleague", squad =>
        {
            squad.TakesBack("Lena");
            squad.Delegates("Kim", "Lena");
        }),
    ];

    /// <summary>States of a P-1 that began with questions, each with the way there.</summary>
    public static readonly (string State, Action<Squad> Way)[] Steps =
    [
        ("questions", _ => { }),
        ("reactions", squad => squad.MovesOn("Fay")),
        ("changes", squad => To(squad, Stage.Amend)),
        ("consent after the steps", squad => To(squad, Stage.Consent)),
        ("a meeting, called in the questions", squad => squad.CallsMeeting("Tom")),
        ("a meeting over an open problem", squad =>
        {
            To(squad, Stage.Consent).Objects("Lena");
            squad.CallsMeeting("Tom");
        }),
        ("a meeting that adopted, not confirmed yet", squad =>
        {
            To(squad, Stage.Consent).CallsMeeting("Tom");
            Officers(squad).Records("Rob", MeetingOutcome.Adopted, "Fay", "Tom", "Lena", "Kim");
        }),
        ("open, the meeting gave it back", squad =>
        {
            To(squad, Stage.Consent).CallsMeeting("Tom");
            Officers(squad).Records("Rob", MeetingOutcome.Back, "Fay");
            squad.Confirms("Fay");
        }),
        ("not decided, by a meeting", squad =>
        {
            To(squad, Stage.Consent).CallsMeeting("Tom");
            Officers(squad).Records("Rob", MeetingOutcome.NotDecided, "Fay");
            squad.Confirms("Fay");
        }),
    ];

    /// <summary>The unit with P-1 in each state, and the moment.</summary>
    public static IEnumerable<(string State, Unit Unit, DateTimeOffset At)> All() =>
    [
        .. States.Select(state => Played(state.State, Opened(Manner.Usual, Problem), state.Way)),
        Played("in conflict, as another proposal changed the same", Conflicting(), _ => { }),
        .. Steps.Select(state => Played(state.State, Opened(Manner.Rounds, Question), state.Way)),
    ];

    private static (string State, Unit Unit, DateTimeOffset At) Played(string state, Squad squad, Action<Squad> way)
    {
        way(squad);
        return (state, Officers(squad).Unit, squad.Now);
    }

    private static Squad Opened(Manner how, Action<Squad> first)
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena", "Fay", "Rob", "Kim", "Leo");
        squad.ProposesAs("Mia", how);
        squad.Joins("Gus", guest: true);
        squad.Joins("Joe");
        squad.Leaves("Leo");
        squad.MarksAway("Tom", "Sam", new DateOnly(2026, 11, 30));
        first(squad);
        squad.Suggests("Kim", "9:45 instead of 9:30");
        return squad;
    }

    /// <summary>P-1 would change what P-2 has changed since.</summary>
    private static Squad Conflicting()
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena", "Fay", "Rob", "Kim", "Leo");
        squad.ProposesRules("Mia", closing: 15);
        squad.Joins("Gus", guest: true);
        squad.Joins("Joe");
        squad.Leaves("Leo");
        squad.MarksAway("Tom", "Sam", new DateOnly(2026, 11, 30));
        squad.Objects("Lena");
        squad.ProposesRules("Kim", closing: 14);
        foreach (var name in (string[])["Mia", "Tom", "Lena", "Fay", "Rob", "Joe"])
        {
            squad.Consents(name, proposal: 2);
        }

        return squad;
    }

    private static void Problem(Squad squad) => squad.Objects("Lena");

    private static void Question(Squad squad) => Officers(squad).Asks("Tom");

    private static Squad Officers(Squad squad) => squad.Names(facilitator: "Fay", secretary: "Rob");

    private static Squad To(Squad squad, Stage stage)
    {
        for (var at = Stage.Clarify; at < stage; at++)
        {
            squad.MovesOn("Fay");
        }

        return squad;
    }

    /// <summary>A person as the shell names them.</summary>
    public static string Aad(string name) => Squad.PersonNamed(name).ObjectId;
}
