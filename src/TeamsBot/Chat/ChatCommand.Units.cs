using TeamsBot.Domain.Network;

namespace TeamsBot.Chat;

/// <summary>Words whose meaning depends on what units there are.</summary>
public abstract partial record ChatCommand
{
    /// <summary>The one if a unit is called so, else the other: "ask Accessibility" may be a question too.</summary>
    /// <param name="Otherwise">Null while it is read, if it is no command then.</param>
    public sealed record IfUnit(string Unit, ChatCommand Then, ChatCommand? Otherwise) : ChatCommand
    {
        /// <summary>The kind that may be part of that unit; null if any unit will do.</summary>
        public UnitKind? Part { get; init; }
    }

    /// <summary>The name of the unit that it is about; null if it is about none.</summary>
    internal string? NamedUnit => this switch
    {
        Join it => it.Unit,
        Leave it => it.Unit,
        BePartOf it => it.Unit,
        Depends it => it.Unit,
        MembersOf it => it.Unit,
        AskAdvice it => it.Unit,
        TakeIn it => it.Unit,
        TurnAway it => it.Unit,
        Remove it => it.Unit,
        _ => null,
    };
}
