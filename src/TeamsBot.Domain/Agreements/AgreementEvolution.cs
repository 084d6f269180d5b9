using TeamsBot.Domain.Proposals;
using static TeamsBot.Domain.Agreements.AgreementEvent;

namespace TeamsBot.Domain.Agreements;

/// <summary>What each fact about agreements makes of the unit.</summary>
internal static class AgreementEvolution
{
    internal static Unit Apply(Unit unit, AgreementEvent happened) => happened switch
    {
        WeekTold => unit with { Week = WeekNote.None },
        Listed it => unit with { ListedUntil = it.Day },
        Expired it => Over(unit, unit.Agreements.InForce[it.Agreement], it.At),
        _ => unit with { Agreements = unit.Agreements.With(Change(unit, unit.Agreements.InForce[happened.Agreement], happened) with { Rev = unit.Size }) },
    };

    /// <summary>An adoption brings an agreement, or ends one, or puts one in the place of another: in one step.</summary>
    internal static Unit Adopted(Unit unit, Proposal proposal, ProposalEvent.Adopted adopted)
    {
        var old = proposal.Occasion?.Revises is { } revises ? unit.Agreements.Find(revises.Agreement) : null;
        var ends = proposal.Occasion?.Revises is { Ends: true };
        var register = old is null ? unit.Agreements : unit.Agreements.Without(old.Number);
        return unit with
        {
            Agreements = ends ? register : register.With(Agreed(unit, proposal, adopted)),
            Ended = old is null ? unit.Ended : unit.Ended.Add(new(old.Number, old.Proposal, old.Title, old.At, adopted.At, proposal.Number, ends ? null : adopted.Agreement)),
            LastAgreement = Math.Max(unit.LastAgreement, adopted.Agreement),
        };
    }

    private static Unit Over(Unit unit, Agreement agreement, DateTimeOffset at) => unit with
    {
        Agreements = unit.Agreements.Without(agreement.Number),
        Ended = unit.Ended.Add(new(agreement.Number, agreement.Proposal, agreement.Title, agreement.At, at, By: null, Successor: null, agreement.LastDay)),
        Week = unit.Week.Off ? unit.Week : unit.Week.With(new(OutcomeKind.Ended, agreement.Number, agreement.Title), at),
    };

    private static Agreement Agreed(Unit unit, Proposal proposal, ProposalEvent.Adopted adopted)
    {
        var (own, lastDay) = (proposal.Occasion?.LookBack is not null, proposal.Occasion?.LastDay);
        return new()
        {
            Number = adopted.Agreement,
            Proposal = proposal.Number,
            Title = proposal.Wording.Title,
            At = adopted.At,
            Proposer = proposal.Proposer,
            Place = proposal.Place,
            LookBack = adopted.LookBack,
            LastDay = lastDay,
            List = LookBacks.List(unit.Calendar, adopted.LookBack, own || LookBacks.IsBeforeEnd(lastDay, adopted.LookBack), adopted.At),
            NextMonths = own ? proposal.Policy.LookBackMonths : 0,
            Concerns = proposal.Concerns(),
            Rev = unit.Size,
        };
    }

    private static Agreement Change(Unit unit, Agreement agreement, AgreementEvent happened) => happened switch
    {
        Kept it => agreement with
        {
            LookBack = it.LookBack,
            List = LookBacks.List(unit.Calendar, it.LookBack, LookBacks.IsBeforeEnd(agreement.LastDay, it.LookBack), it.At),
            NextMonths = Math.Max(it.Months, Math.Min(2 * it.Months, unit.Policy.MostLookBackMonths)),
            KeptAt = it.At,
        },
        Questioned it => agreement with
        {
            LookBack = it.LookBack,
            List = LookBacks.Sooner(agreement.List, LookBacks.List(unit.Calendar, it.LookBack, exact: false, it.At)),
            Remarks = agreement.Remarks.AddKeeping(new(it.At, it.By, Broke: false, it.Reason), Agreement.RemarksKept),
        },
        Broken it => agreement with
        {
            Breaches = agreement.Breaches.AddKeeping(it.At, Agreement.BreachesKept),
            Remarks = agreement.Remarks.AddKeeping(new(it.At, it.By, Broke: true, it.Reason, it.CleanUp), Agreement.RemarksKept),
        },
        CareTaken it => agreement with { Care = new(it.Who, it.Until) },
        CareAsked => agreement with { Care = agreement.Care! with { Asked = true } },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "unknown fact"),
    };
}
