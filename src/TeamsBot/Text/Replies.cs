using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Text;

/// <summary>The one-line answers to what people type.</summary>
public static class Replies
{
    /// <summary>An answer was counted.</summary>
    public static Line Answered(Scene scene, Proposal proposal, PersonId who, Answer answer) => new("");

    /// <summary>A problem was recorded.</summary>
    public static Line Problem(Scene scene, Proposal proposal, PersonId who) => new("");

    /// <summary>A problem is solved, kept up, or taken back.</summary>
    public static Line Resolved(Scene scene, Proposal proposal, PersonId who) => new("");

    public static Line StillObjects(Scene scene, Proposal proposal, PersonId who) => new("");

    public static Line TookBack(Scene scene, Proposal proposal, PersonId who) => new("");

    public static Line Suggested(Scene scene, Proposal proposal, PersonId who) => new("");

    /// <summary>A new version, or a slip mended.</summary>
    public static Line Changed(Scene scene, Proposal proposal, PersonId who) => new("");

    public static Line Withdrawn(Scene scene, Proposal proposal) => new("");

    public static Line Away(Scene scene, Member whom, DateOnly until) => new("");

    public static Line Back(Scene scene, Member whom) => new("");

    public static Line Included(Scene scene, Member whom) => new("");

    public static Line Paused(Scene scene, DateOnly until) => new("");

    public static Line Resumed(Scene scene) => new("");

    public static Line Zone(Scene scene) => new("");

    public static Line Thanks(Scene scene) => new("");

    /// <summary>Nothing could be written.</summary>
    public static Line NotSaved(Scene scene) => new("");

    /// <summary>The member list could not be read.</summary>
    public static Line NoRoster(Scene scene) => new("");
}
