namespace TeamsBot.Chat;

/// <summary>What is typed about advice between units.</summary>
public abstract partial record ChatCommand
{
    /// <summary>Another unit shall say what it thinks of a proposal.</summary>
    /// <param name="Unit">Empty asks how it is written.</param>
    public sealed record AskAdvice(Ref Ref, string Unit) : OfProposal(Ref);

    /// <summary>Advice on another unit's proposal, given where that was asked for.</summary>
    /// <param name="Of">The proposal there; nothing where only one is meant.</param>
    /// <param name="Text">Empty asks how it is written.</param>
    public sealed record Advise(Ref Of, string Text) : ChatCommand;
}
