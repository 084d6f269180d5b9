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
        ("stopped by who facilitates", squad =>
        {
            squad.Names(facilitator: "Fay", secretary: "Rob");
            squad.Drops("Fay");
        }),
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
    ];

    /// <summary>The unit with P-1 in this state, and the moment.</summary>
    public static (Unit Unit, DateTimeOffset At) Of(string state)
    {
        var squad = new Squad("Mia", "Tom", "Sam", "Lena", "Fay", "Rob", "Kim", "Leo");
        squad.Proposes("Mia");
        squad.Joins("Gus", guest: true);
        squad.Joins("Joe");
        squad.Leaves("Leo");
        squad.MarksAway("Tom", "Sam", new DateOnly(2026, 11, 30));
        squad.Objects("Lena");
        squad.Suggests("Kim", "9:45 instead of 9:30");
        Array.Find(States, each => each.State == state).Way(squad);
        return (squad.Unit with { Facilitator = squad.IdOf("Fay"), Secretary = squad.IdOf("Rob") }, squad.Now);
    }

    /// <summary>A person as the shell names them.</summary>
    public static string Aad(string name) => Squad.PersonNamed(name).ObjectId;
}
