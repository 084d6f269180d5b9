using TeamsBot.Domain.HealthChecks;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Organization.MembershipCommand;

namespace TeamsBot.Domain.Organization;

/// <summary>Who does something: whoever does anything is here.</summary>
public static class Actor
{
    /// <summary>The directory's object id; null for what the channel or the clock brings.</summary>
    public static string? Of(UnitCommand command) => command switch
    {
        ProposalCommand it => it.By,
        PollCommand it => it.By,
        // That somebody answered is known to nobody: no fact beside the answer tells who was here.
        HealthCommand it => it is HealthCommand.AnswerHealth ? null : it.By,
        NetworkCommand.SetUp it => it.By,
        Look it => it.By,
        OfCalendar it => it.By,
        Include it => it.By,
        TakePart it => it.Person.ObjectId,
        StepBack it => it.By,
        MarkAway it => it.By,
        Return it => it.By,
        PauseUntil it => it.By,
        Resume it => it.By,
        ChangeZone it => it.By,
        Mute it => it.By,
        NameDelegate it => it.By,
        EndDelegation it => it.By,
        ChooseNote it => it.By,
        _ => null,
    };
}
