namespace TeamsBot.Domain.Proposals;

/// <summary>What leads out of the chat, and back: stopping, appealing, meeting.</summary>
public abstract partial record ProposalCommand
{
    /// <summary>I guide it, where nobody who is named for that can.</summary>
    public sealed record Facilitate(int Proposal) : About(Proposal);

    /// <summary>It names nobody whom it helps, or is not meant seriously: whoever facilitates stops it.</summary>
    public sealed record Drop(int Proposal, string Reason) : About(Proposal);

    /// <summary>It takes a talk.</summary>
    public sealed record CallMeeting(int Proposal, string Reason) : About(Proposal);

    /// <summary>The unit that this one is part of shall decide.</summary>
    public sealed record Refer(int Proposal, string Reason) : About(Proposal);

    /// <summary>Another unit shall say what it thinks of it.</summary>
    /// <param name="Name">What that is called.</param>
    public sealed record AskAdvice(int Proposal, Network.UnitId Of, string Name) : About(Proposal);

    /// <summary>What the people who met decided.</summary>
    /// <param name="With">Who was there, by the directory's object ids; the speaker is.</param>
    public sealed record Record(int Proposal, MeetingOutcome Outcome, ValueList<string> With) : About(Proposal);

    /// <summary>Yes, that is what we decided.</summary>
    public sealed record Confirm(int Proposal) : About(Proposal);
}
