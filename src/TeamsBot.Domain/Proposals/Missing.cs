namespace TeamsBot.Domain.Proposals;

/// <summary>One thing without which an open proposal is not adopted, so that anybody can ask why it is still open and gets the whole answer.</summary>
public abstract record Missing
{
    private Missing()
    {
    }

    /// <summary>A problem, in the text as it stands: it has to be solved by a change, or taken back.</summary>
    /// <param name="Number">m in O-m.</param>
    public sealed record Solution(PersonId Owner, int Number) : Missing;

    /// <summary>The text has changed; the owner of a problem has not said yet whether that solves it.</summary>
    /// <param name="Number">m in O-m.</param>
    public sealed record Word(PersonId Owner, int Number) : Missing;

    /// <summary>The owner of a problem takes no part any more, and nobody has taken it over.</summary>
    /// <param name="Number">m in O-m.</param>
    public sealed record Heir(PersonId Gone, int Number) : Missing;

    /// <summary>A talk: it was stopped, or taken to a meeting.</summary>
    public sealed record Talk : Missing;

    /// <summary>The answer of the unit that this one is part of.</summary>
    public sealed record Parent(Elsewhere There) : Missing;

    /// <summary>The steps before consent is asked.</summary>
    public sealed record Steps(Stage Stage) : Missing;

    /// <summary>The clock stands still.</summary>
    public sealed record Clock : Missing;

    /// <summary>The proposer, as what it would change was changed meanwhile.</summary>
    public sealed record Adapting : Missing;

    /// <summary>A home: the unit's calendar stays as it is while it has none.</summary>
    public sealed record Home : Missing;

    /// <summary>The answer of somebody who takes more time, up to a moment.</summary>
    public sealed record Hold(PersonId Person, DateTimeOffset Until) : Missing;

    /// <summary>People: more than a third take no part.</summary>
    public sealed record Judges : Missing;

    /// <summary>Consents.</summary>
    /// <param name="More">How many.</param>
    /// <param name="Waiting">Who has not answered yet and is waited for.</param>
    public sealed record Consents(int More, ValueList<PersonId> Waiting) : Missing;

    /// <summary>Answers of any kind.</summary>
    /// <param name="More">How many.</param>
    /// <param name="Waiting">Who has not answered yet and is waited for.</param>
    public sealed record Answers(int More, ValueList<PersonId> Waiting) : Missing;

    /// <summary>Time: it closes then at the earliest, unless everybody answers before.</summary>
    /// <param name="Waiting">With whose answers it closes at once.</param>
    public sealed record Time(DateTimeOffset Until, ValueList<PersonId> Waiting) : Missing;
}
