using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Agreements;

/// <summary>What somebody may propose about what was decided before.</summary>
public static class Occasions
{
    /// <summary>Working days in which somebody else may take up what was withdrawn.</summary>
    public const int TakeUpDays = 5;

    private const int MostDays = 730;

    /// <summary>Why this person may not take up a closed proposal now; null if they may.</summary>
    public static Refusal? RefuseTakingUp(Unit unit, Proposal closed, PersonId by, DateTimeOffset at) =>
        closed.State is ProposalState.Withdrawn withdrawn && closed.Proposer != by && at < Until(unit.Calendar, withdrawn) ? null : Refusal.CannotTakeUp;

    /// <summary>Until when it may be taken up.</summary>
    public static DateTimeOffset Until(Calendar calendar, ProposalState.Withdrawn withdrawn) => calendar.AddWorkingDays(withdrawn.At, TakeUpDays);

    /// <summary>A last day comes after the closing time, or nothing would be agreed, and is not years away; null if it may be that one. One that has passed by the adoption ends the agreement at once.</summary>
    internal static Refusal? RefuseLastDay(Calendar calendar, DateOnly? lastDay, DateTimeOffset at, DateTimeOffset due) =>
        lastDay is not { } day ? null
        : day < calendar.Day(due) ? Refusal.LastDayTooSoon
        : day > calendar.Day(at).AddDays(MostDays) ? Refusal.DateOutOfRange
        : null;

    /// <summary>One agreement is revised by one proposal at a time, and a text taken up once at a time, so that no adoption finds that another has been before it; only the last day of an agreement can.</summary>
    internal static Refusal? Refuse(Unit unit, Occasion? occasion) => occasion switch
    {
        { Revises: { } revises } when unit.Agreements.Find(revises.Agreement) is null => Refusal.NotInForce,
        { Revises: { } revises } when unit.Open.Values.Any(open => open.Occasion?.Revises?.Agreement == revises.Agreement) => Refusal.RevisedAlready,
        { After: { } after } when unit.Open.Values.Any(open => open.Occasion?.After == after) => Refusal.CannotTakeUp,
        _ => null,
    };
}
