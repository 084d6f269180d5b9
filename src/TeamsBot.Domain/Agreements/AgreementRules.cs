using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Agreements.AgreementCommand;

namespace TeamsBot.Domain.Agreements;

/// <summary>Which facts follow from what a person does with an agreement, or why none do.</summary>
internal static class AgreementRules
{
    private const int MostMonths = 24;
    private const int MostCareDays = 730;

    internal static Decision Decide(Decision decision, AgreementCommand command, DateTimeOffset at) => !decision.After.Exists
        ? decision.Refuse(Refusal.NoUnit)
        : MembershipRules.ByMember(decision, command.By, member => decision.After.Agreements.Find(command.Agreement) is { } agreement
            ? ProposalRules.ByPresent(decision, member, at, back => Decide(back, command, agreement, member, at))
            : decision.Refuse(Refusal.NotInForce));

    private static Decision Decide(Decision decision, AgreementCommand command, Agreement agreement, Member member, DateTimeOffset at) => command switch
    {
        Keep it => Kept(decision, it, agreement, member, at),
        AgreementCommand.Question it => Questioned(decision, it, agreement, member, at),
        Break it => (Texts.Refuse(it.Reason, required: true) ?? Texts.Refuse(it.CleanUp, required: false)) is { } refusal
            ? decision.Refuse(refusal)
            : decision.With(new AgreementEvent.Broken(at, agreement.Number, member.Id, PlainText.Clean(it.Reason), PlainText.CleanOrNull(it.CleanUp), it.Tap)),
        TakeCare it => Cared(decision, it, agreement, member, at),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "unknown command"),
    };

    /// <summary>Whoever keeps what was kept since they looked, or on the same day, keeps nothing more: two taps are one.</summary>
    private static Decision Kept(Decision decision, Keep command, Agreement agreement, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        if (command.Months is < 1 or > MostMonths)
        {
            return decision.Refuse(Refusal.DateOutOfRange);
        }

        var today = unit.Calendar.Day(at);
        var months = command.Months ?? LookBacks.NextMonths(unit, agreement);
        var lookBack = LookBacks.BeforeEnd(today.AddMonths(months), agreement.LastDay, today);
        var isKept = agreement.KeptAt is { } kept && (command.Tap.Rev > 0 && command.Tap.Rev < agreement.Rev || unit.Calendar.Day(kept) == today)
            && agreement.LookBack > today;
        return (isKept && command.Months is null) || (isKept && lookBack == agreement.LookBack)
            ? decision
            : decision.With(new AgreementEvent.Kept(at, agreement.Number, member.Id, months, lookBack, command.Tap));
    }

    private static Decision Questioned(Decision decision, AgreementCommand.Question command, Agreement agreement, Member member, DateTimeOffset at)
    {
        if (Texts.Refuse(command.Reason, required: true) is { } refusal)
        {
            return decision.Refuse(refusal);
        }

        var today = decision.After.Calendar.Day(at);
        var reason = PlainText.Clean(command.Reason);
        return agreement.Remarks.Any(remark => remark.By == member.Id && !remark.Broke && remark.Words == reason)
            ? decision
            : decision.With(new AgreementEvent.Questioned(at, agreement.Number, member.Id, reason, today < agreement.LookBack ? today : agreement.LookBack, command.Tap));
    }

    private static Decision Cared(Decision decision, TakeCare command, Agreement agreement, Member member, DateTimeOffset at)
    {
        var unit = decision.After;
        if (unit.Person(command.Who) is not { Asked: true } who)
        {
            return decision.Refuse(Refusal.UnknownPerson);
        }

        var today = unit.Calendar.Day(at);
        if (command.Until is { } until && (until <= today || until > today.AddDays(MostCareDays)))
        {
            return decision.Refuse(Refusal.DateOutOfRange);
        }

        return agreement.Care == new Care(who.Id, command.Until)
            ? decision
            : decision.With(new AgreementEvent.CareTaken(at, agreement.Number, member.Id, who.Id, command.Until, command.Tap));
    }
}
