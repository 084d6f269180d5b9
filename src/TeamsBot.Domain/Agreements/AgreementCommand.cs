using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Agreements;

/// <summary>What a person can do with an agreement in force. Changing and ending it takes a proposal.</summary>
public abstract record AgreementCommand : UnitCommand
{
    private AgreementCommand(int agreement) => Agreement = agreement;

    /// <summary>n in A-n.</summary>
    public int Agreement { get; }

    /// <summary>Who acts: the directory's object id, from the authenticated activity.</summary>
    public required string By { get; init; }

    public required Tap Tap { get; init; }

    /// <summary>It stays as it is, and is looked at again later.</summary>
    /// <param name="Months">Until the next look-back; null for twice as long as the last time.</param>
    public sealed record Keep(int Agreement, int? Months = null) : AgreementCommand(Agreement);

    /// <summary>It isn't working: it stays in force, and is looked at sooner.</summary>
    public sealed record Question(int Agreement, string Reason) : AgreementCommand(Agreement);

    /// <summary>It was broken.</summary>
    /// <param name="CleanUp">What was done about it.</param>
    public sealed record Break(int Agreement, string Reason, string? CleanUp = null) : AgreementCommand(Agreement);

    /// <summary>Somebody takes care of it.</summary>
    /// <param name="Who">The directory's object id.</param>
    public sealed record TakeCare(int Agreement, string Who, DateOnly? Until) : AgreementCommand(Agreement);
}
