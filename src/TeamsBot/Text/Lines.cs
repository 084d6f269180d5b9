using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>The one-line messages about proposals, for the thread.</summary>
public static class Lines
{
    /// <summary>Somebody sees a problem: the proposer is told.</summary>
    public static Line Problem(Scene scene, Proposal proposal, PersonId owner) => new("");

    /// <summary>Ideas for the text, several in one line: the proposer is told.</summary>
    public static Line Ideas(Scene scene, Proposal proposal, IReadOnlyList<(PersonId By, string Text)> ideas) => new("");

    /// <summary>A problem was taken back: those who have not answered are told.</summary>
    public static Line TakenBack(Scene scene, Proposal proposal, PersonId owner) => new("");

    /// <summary>It closes today: the silent are told.</summary>
    public static Line Reminder(Scene scene, Proposal proposal, IReadOnlyList<PersonId> silent) => new("");

    /// <summary>The text has changed: the owner of a problem is asked whether that solves it.</summary>
    public static Line WordReminder(Scene scene, Proposal proposal, PersonId owner) => new("");

    /// <summary>A problem became a note, because its owner kept silent or left.</summary>
    public static Line ProblemNoted(Scene scene, Proposal proposal, PersonId owner) => new("");

    /// <summary>Adopted, not decided or withdrawn: the proposer is told.</summary>
    public static Line Result(Scene scene, Proposal proposal) => new("");
}
