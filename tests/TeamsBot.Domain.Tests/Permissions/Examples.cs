using System.Reflection;
using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Permissions;

/// <summary>An example of everything that a person can ask of a unit, found by looking at the commands themselves: whoever adds one adds a row.</summary>
internal static class Examples
{
    /// <summary>What the channel tells, or the clock: nobody asks for it. Who joins is a table of its own, as that is decided by who they are and not by their role.</summary>
    private static readonly Type[] NotByPeople =
    [
        typeof(MembershipCommand.Create), typeof(MembershipCommand.Rename), typeof(MembershipCommand.ReadRoster), typeof(MembershipCommand.Choose),
        typeof(MembershipCommand.Join), typeof(MembershipCommand.Leave), typeof(MembershipCommand.Advance), typeof(MembershipCommand.TakePart),
        typeof(MembershipCommand.LoseHome), typeof(MembershipCommand.FindHome), typeof(NetworkCommand.Receive), typeof(NetworkCommand.AskImport), typeof(NetworkCommand.ImportStep), typeof(NetworkCommand.Remove),
    ];

    /// <summary>Commands that say several things, one row each.</summary>
    private static readonly Dictionary<string, Func<Answer>> Answers = new(StringComparer.Ordinal)
    {
        ["Consent"] = () => new Answer.Consent(),
        ["NoOpinion"] = () => new Answer.NoOpinion(),
        ["StandAside"] = () => new Answer.StandAside("I would do it otherwise"),
    };

    /// <summary>All commands by name, as said by a person at a moment.</summary>
    public static IEnumerable<(string Name, Func<string, DateTimeOffset, UnitCommand> Say)> All() =>
        from type in typeof(Unit).Assembly.GetTypes()
        where type is { IsAbstract: false } && type.IsAssignableTo(typeof(UnitCommand)) && !NotByPeople.Contains(type)
        orderby type.DeclaringType!.Name descending, type.MetadataToken
        from said in Variants(type)
        select said;

    private static IEnumerable<(string Name, Func<string, DateTimeOffset, UnitCommand> Say)> Variants(Type type) => type == typeof(ProposalCommand.Respond)
        ? Answers.Select(answer => ($"{type.Name}: {answer.Key}", (Func<string, DateTimeOffset, UnitCommand>)((by, at) => Made(type, by, at, answer.Value()))))
        : [(type.Name, (by, at) => Made(type, by, at, null))];

    private static UnitCommand Made(Type type, string by, DateTimeOffset at, Answer? answer)
    {
        var constructor = type.GetConstructors()[0];
        var command = (UnitCommand)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(type, parameter, by, at, answer))]);
        Set(command, nameof(UnitCommand.At), at);
        Set(command, nameof(UnitCommand.Entropy), Squad.Seeded(7));
        if (type.GetProperty(nameof(ProposalCommand.Tap)) is not null)
        {
            Set(command, nameof(ProposalCommand.By), by);
            Set(command, nameof(ProposalCommand.Tap), new Tap("example", type.Name, 0));
        }

        return command;
    }

    private static object? Value(Type type, ParameterInfo parameter, string by, DateTimeOffset at, Answer? answer) => (parameter.Name, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
    {
        ("By", _) => by,
        ("Whom", _) => Cast.Aad("Kim"),
        ("Zone", _) => "Europe/Lisbon",
        ("Person", _) => Squad.PersonNamed("Gus", guest: true),
        ("Idea" or "Why", _) => null,
        (_, var of) when of == typeof(string) => "9:40, because of Mondays",
        (_, var of) when of == typeof(int) => 1,
        (_, var of) when of == typeof(bool) => false,
        ("From", var of) when of == typeof(DateOnly) => DateOnly.FromDateTime(at.Date).AddDays(4),
        (_, var of) when of == typeof(DateOnly) => DateOnly.FromDateTime(at.Date).AddDays(5),
        (_, var of) when of == typeof(Place) => Squad.Thread,
        (_, var of) when of == typeof(Answer) => answer ?? new Answer.Consent(),
        (_, var of) when of == typeof(Language) => Language.German,
        (_, var of) when of == typeof(MeetingOutcome) => MeetingOutcome.Back,
        (_, var of) when of == typeof(ValueList<string>) => (ValueList<string>)[Cast.Aad("Kim"), Cast.Aad("Tom")],
        (_, var of) when of == typeof(Argument) => new Argument(Harm: "Half of us would miss it"),
        (_, var of) when of == typeof(Criteria) => Criteria.All,
        (_, var of) when of == typeof(UnitKind) => UnitKind.Squad,
        (_, var of) when of == typeof(ValueList<Topic>) => Topics.OnPage(1),
        (_, var of) when of == typeof(ValueList<Mark>) => (ValueList<Mark>)[new(Topic.Quality, Colour.Yellow, Trend.Better)],
        ("Under", _) => null,
        (_, var of) when of == typeof(UnitId) => new UnitId("other"),
        (_, var of) when of == typeof(Moving) => new Moving(Squad.Home with { Conversation = "19:new@thread.tacv2" }, new UnitId("new"), "New"),
        ("Around", _) => Cast.Roles.Select(role => Cast.Aad(role.Name)).ToArray(),
        (_, var of) when of == typeof(DependencyLevel) => DependencyLevel.Slowed,
        (_, _) when Nullable.GetUnderlyingType(parameter.ParameterType) is { IsEnum: true } => null,
        (var name, var of) => throw new InvalidOperationException($"{type.Name} has a {of.Name} {name}: say here what it is in the example"),
    };

    private static void Set(UnitCommand command, string property, object value) =>
        command.GetType().GetProperty(property)!.SetValue(command, value);
}
