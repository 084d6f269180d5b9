using System.Collections.Immutable;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Polls;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>What must be true of every history.</summary>
internal enum Rule
{
    NothingIsAdoptedWithAnOpenObjection,
    OnlyAnswersToThePresentVersionCount,
    EnoughHaveConsented,
    NothingIsAdoptedBeforeItsTimeUnlessEverybodyAnswered,
    OnlyThoseWhoAreAskedCount,
    AtMostHalfOfTheOthersAreSentAway,
    NothingIsAdoptedOnHold,
    NothingIsAdoptedWhileSomebodyNeedsTime,
    TheRecusedNeverCount,
    AtMostAThirdIsRecused,
    TimeAloneLeadsToRest,
    SilenceNeverAdopts,
    TheSameCommandAgainChangesNothing,
    TimeNeverGoesBack,
    NothingIsAdoptedBeforeConsentIsAsked,
    RulesChangeOnlyByConsent,
    WhatIsAdoptedIsDone,
    WhatIsMendedOrNotedCanBeSeenForADay,
    APersonsOwnWordWins,
    OnlyDelegatesSpeakForOthers,
    TwoSayWhatAMeetingDecided,
    NothingRunsOutWithoutAHome,
    APollCountsOneChoiceAPerson,
    NothingIsSaidToAPollThatIsOver,
    NothingEndsBeforeItsLastDay,
    NothingIsInForceAfterItsLastDay,
    ATextIsExtendedOnce,
    NothingIsAdoptedThatWasChangedMeanwhile,
}

/// <summary>
/// Follows a log with books of its own, kept as simply as the rules are told, and names the rules that a fact breaks.
/// It knows nothing of how the unit counts.
/// </summary>
internal sealed partial record Judge
{
    private ImmutableDictionary<PersonId, bool> People { get; init; } = ImmutableDictionary<PersonId, bool>.Empty;

    private ImmutableHashSet<PersonId> Included { get; init; } = [];

    /// <summary>Known here, taking no part until they join.</summary>
    private ImmutableHashSet<PersonId> Observing { get; init; } = [];

    private ImmutableDictionary<PersonId, (DateTimeOffset Until, bool ByOther)> Away { get; init; } = ImmutableDictionary<PersonId, (DateTimeOffset, bool)>.Empty;

    /// <summary>Not waited for; true if they did not say so themselves.</summary>
    private ImmutableDictionary<PersonId, bool> Unwaited { get; init; } = ImmutableDictionary<PersonId, bool>.Empty;

    /// <summary>Who may answer for whom, and until when.</summary>
    private ImmutableDictionary<PersonId, (PersonId To, DateTimeOffset? Until)> Delegates { get; init; } = ImmutableDictionary<PersonId, (PersonId, DateTimeOffset?)>.Empty;

    private ImmutableDictionary<int, Books> Proposals { get; init; } = ImmutableDictionary<int, Books>.Empty;

    /// <summary>The proposal that the fact before adopted, and when.</summary>
    private (int Number, DateTimeOffset At)? Just { get; init; }

    /// <summary>Since when the unit has no home; null if it has one.</summary>
    private DateTimeOffset? Homeless { get; init; }

    private PollBooks Polls { get; init; } = PollBooks.Empty;

    private EndBooks Ends { get; init; } = EndBooks.Empty;

    private DateTimeOffset Last { get; init; } = DateTimeOffset.MinValue;

    private IEnumerable<PersonId> Deciding => People.Where(person => (!person.Value || Included.Contains(person.Key)) && !Observing.Contains(person.Key)).Select(person => person.Key);

    public Judge Follow(IEnumerable<UnitEvent> events, ICollection<Rule> broken) => events.Aggregate(this, (judge, happened) => judge.Follow(happened, broken));

    private Judge Follow(UnitEvent happened, ICollection<Rule> broken)
    {
        if (happened.At < Last)
        {
            broken.Add(Rule.TimeNeverGoesBack);
        }

        if (IsOwed(happened))
        {
            broken.Add(Rule.WhatIsAdoptedIsDone);
        }

        var judge = happened switch
        {
            MembershipEvent membership => Member(membership, broken).Done(membership),
            ProposalEvent proposal => Proposal(proposal, broken),
            PollEvent poll => this with { Polls = Polls.After(poll, broken) },
            _ => this,
        };
        return judge with { Ends = Ends.After(happened, broken), Last = happened.At, Just = happened is ProposalEvent.Adopted it ? (it.Proposal, it.At) : null };
    }

    /// <summary>Rules and offices follow from the proposal that was adopted last, at the same moment, and say what it says.</summary>
    private void CheckRules(MembershipEvent happened, ICollection<Rule> broken)
    {
        var (adopted, effect) = (happened, Just) switch
        {
            (MembershipEvent.PolicyChanged it, var (number, at)) => (it.Proposal == number && it.At == at, Proposals[number].Effect),
            (MembershipEvent.OfficeNamed it, var (number, at)) => (it.Proposal == number && it.At == at, Proposals[number].Effect),
            (MembershipEvent.PolicyChanged or MembershipEvent.OfficeNamed, null) => (false, null),
            _ => (true, null),
        };
        var says = (happened, effect) switch
        {
            (MembershipEvent.PolicyChanged it, Effect.SetPolicy set) =>
                (set.ClosingHour is not { } hour || it.Policy.ClosingHour == hour) && (set.Hidden is not { } hidden || it.Policy.Hidden == hidden) && (set.Preset is not { } preset || it.Policy.Quorum == preset.Quorum),
            (MembershipEvent.OfficeNamed it, Effect.Name name) => it.Office == name.Office && it.Person == name.Person,
            (MembershipEvent.PolicyChanged or MembershipEvent.OfficeNamed, _) => false,
            _ => true,
        };
        if (!adopted || !says)
        {
            broken.Add(Rule.RulesChangeOnlyByConsent);
        }
    }

    private Judge Member(MembershipEvent happened, ICollection<Rule> broken)
    {
        CheckRules(happened, broken);
        var judge = happened switch
        {
            MembershipEvent.MemberJoined it => this with { People = People.SetItem(it.Member, it.Person.Guest), Observing = it.Observes ? Observing.Add(it.Member) : Observing.Remove(it.Member) },
            MembershipEvent.TookPart it => this with { Observing = Observing.Remove(it.Member) },
            MembershipEvent.SteppedBack it => Gone(it.Member) with { Observing = Observing.Add(it.Member) },
            MembershipEvent.MemberChanged it => this with { People = People.SetItem(it.Member, it.Person.Guest) },
            MembershipEvent.GuestIncluded it => this with { Included = Included.Add(it.Member), Observing = Observing.Remove(it.Member) },
            MembershipEvent.MemberLeft it => Gone(it.Member) with { People = People.Remove(it.Member), Included = Included.Remove(it.Member) },
            MembershipEvent.AwayMarked it => this with { Away = Away.SetItem(it.Member, (it.Until, it.By != it.Member)) },
            MembershipEvent.WaitSettled { Wait: false } it => this with { Unwaited = Unwaited.SetItem(it.Member, it.BySilence) },
            MembershipEvent.WaitSettled it => this with { Unwaited = Unwaited.Remove(it.Member) },
            MembershipEvent.Returned it => this with { Away = Away.Remove(it.Member) },
            MembershipEvent.DelegateNamed it => this with { Delegates = Delegates.SetItem(it.Member, (it.Delegate, it.Until)) },
            MembershipEvent.DelegationEnded it => this with { Delegates = Delegates.Remove(it.Member) },
            MembershipEvent.HomeLost it => this with { Homeless = it.At },
            MembershipEvent.HomeFound => this with { Homeless = null },
            _ => this,
        };
        var sent = judge.Deciding.Count(person => (judge.Away.TryGetValue(person, out var away) && away.ByOther && away.Until > happened.At) || judge.Unwaited.GetValueOrDefault(person));
        var sends = happened is MembershipEvent.WaitSettled { Wait: false, BySilence: true } || (happened is MembershipEvent.AwayMarked marked && judge.Away[marked.Member].ByOther);
        if (sends && sent * 2 > judge.Deciding.Count() - 1)
        {
            broken.Add(Rule.AtMostHalfOfTheOthersAreSentAway);
        }

        var left = judge.Deciding.ToImmutableHashSet();
        var moves = happened is MembershipEvent.Paused or MembershipEvent.HolidayAdded or MembershipEvent.WorkingDaysChanged or MembershipEvent.ZoneChanged or MembershipEvent.HomeLost;
        var eases = happened is MembershipEvent.Paused or MembershipEvent.Resumed or MembershipEvent.HolidayRemoved or MembershipEvent.WorkingDaysChanged or MembershipEvent.ZoneChanged or MembershipEvent.HomeFound;
        return judge with { Polls = moves ? Polls.Calendar() : Polls, Proposals = Proposals.SetItems(Proposals.Select(entry => KeyValuePair.Create(entry.Key, (eases ? entry.Value.Eased() : entry.Value) with { Asked = entry.Value.Asked.Intersect(left) }))) };
    }

    /// <summary>Nobody waits for them, and they speak for nobody and nobody for them.</summary>
    private Judge Gone(PersonId person) => this with
    {
        Away = Away.Remove(person),
        Unwaited = Unwaited.Remove(person),
        Delegates = Delegates.RemoveRange(Delegates.Where(entry => entry.Key == person || entry.Value.To == person).Select(entry => entry.Key)),
    };

    private Judge Proposal(ProposalEvent happened, ICollection<Rule> broken)
    {
        if (happened is ProposalEvent.Proposed it)
        {
            var asked = Deciding.Where(person => person != it.By).ToImmutableHashSet();
            return this with { Proposals = Proposals.Add(it.Proposal, new(asked, it.Policy, Books.Closing(it.At, it.Policy, it.Policy.Days)) { Asking = !it.Policy.HasRounds, Effect = it.Effect, Met = Met(it.Effect) }) };
        }

        var books = Proposals[happened.Proposal];
        if (happened is ProposalEvent.AnsweredFor or ProposalEvent.ObjectedFor)
        {
            CheckDelegate(books, happened, broken);
        }

        if (happened is ProposalEvent.Extended or ProposalEvent.KeptOpen && books.Extended)
        {
            broken.Add(Rule.ATextIsExtendedOnce);
        }

        if (happened is ProposalEvent.Adopted && Met(books.Effect) != books.Met)
        {
            broken.Add(Rule.NothingIsAdoptedThatWasChangedMeanwhile);
        }

        if (happened is ProposalEvent.Adopted adopted)
        {
            Check(books, adopted, broken);
        }

        if (happened is ProposalEvent.Lapsed { Reason: LapseReason.Time or LapseReason.Hold or LapseReason.Age } or ProposalEvent.Extended && happened.At < Homeless?.AddDays(Domain.Organization.Limits.MaxHomelessDays - 1))
        {
            broken.Add(Rule.NothingRunsOutWithoutAHome);
        }

        return this with { Proposals = Proposals.SetItem(happened.Proposal, books.After(happened) is var after && happened is ProposalEvent.Rebased ? after with { Met = Met(after.Effect) } : books.After(happened)) };
    }

    /// <summary>Somebody who was named speaks, and not over the person's own word.</summary>
    private void CheckDelegate(Books books, ProposalEvent happened, ICollection<Rule> broken)
    {
        if (!Delegates.TryGetValue(happened.Person!.Value, out var named) || named.To != happened.Second || named.Until <= happened.At)
        {
            broken.Add(Rule.OnlyDelegatesSpeakForOthers);
        }

        if (books.Own.TryGetValue(happened.Person.Value, out var version) && version == happened.Version)
        {
            broken.Add(Rule.APersonsOwnWordWins);
        }
    }

    private void Check(Books books, ProposalEvent.Adopted adopted, ICollection<Rule> broken)
    {
        if (books.There is { } there)
        {
            CheckMeeting(books, there, adopted, broken);
            return;
        }

        bool IsAway(PersonId person) => Unwaited.ContainsKey(person) || books.Waived.Contains(person) || (Away.TryGetValue(person, out var away) && away.Until > adopted.At);
        var present = books.Answers.Where(entry => entry.Value.Version == books.Version && books.Asked.Contains(entry.Key)).ToDictionary(entry => entry.Key, entry => entry.Value.Said);
        var consents = present.Values.Count(said => said == "consent");
        var silent = books.Asked.Where(person => !present.ContainsKey(person)).ToList();
        var rest = books.Asked.Count - present.Values.Count(said => said == "no opinion") - silent.Count(IsAway);
        var need = books.Policy.Quorum.Kind switch
        {
            QuorumKind.All => Math.Max(1, books.Asked.Count - silent.Count(IsAway)),
            QuorumKind.Fixed => 1,
            _ => Math.Max((int)Math.Ceiling(rest / 2.0), books.Asked.Count < 3 ? 1 : 2),
        };
        AddIf(books.Open.Count > 0, Rule.NothingIsAdoptedWithAnOpenObjection);
        AddIf(adopted.Count.Consents != consents || adopted.Version != books.Version, Rule.OnlyAnswersToThePresentVersionCount);
        AddIf(consents < need || adopted.Count.Need != need, Rule.EnoughHaveConsented);
        AddIf(adopted.At < books.Due && !silent.All(IsAway), Rule.NothingIsAdoptedBeforeItsTimeUnlessEverybodyAnswered);
        AddIf(adopted.Count.Asked != books.Asked.Count, Rule.OnlyThoseWhoAreAskedCount);
        AddIf(books.Holds.Any(hold => silent.Contains(hold.Key) && !books.Waived.Contains(hold.Key) && hold.Value.Until > adopted.At), Rule.NothingIsAdoptedWhileSomebodyNeedsTime);
        AddIf(books.Recused.Any(present.ContainsKey) || (books.Recused.Count > 0 && adopted.Count.Asked != books.Asked.Count), Rule.TheRecusedNeverCount);
        AddIf(3 * books.Recused.Count(Deciding.Contains) > books.Asked.Count + books.Recused.Count(Deciding.Contains) + 1, Rule.AtMostAThirdIsRecused);
        AddIf(books.Raised.Count > 0, Rule.NothingIsAdoptedOnHold);
        AddIf(!books.Asking, Rule.NothingIsAdoptedBeforeConsentIsAsked);
        AddIf(adopted.At < books.Seen && !(silent.All(IsAway) && !books.IsMended), Rule.WhatIsMendedOrNotedCanBeSeenForADay);
        AddIf(books.Answers.Values.All(answer => answer.Said != "consent"), Rule.SilenceNeverAdopts);

        void AddIf(bool isBroken, Rule rule)
        {
            if (isBroken)
            {
                broken.Add(rule);
            }
        }
    }

    /// <summary>By its own count: two of those who were there say so, no problem is open, and as many of those asked were there as would have had to consent.</summary>
    private static void CheckMeeting(Books books, (PersonId By, ImmutableHashSet<PersonId> With, PersonId? ConfirmedBy) there, ProposalEvent.Adopted adopted, ICollection<Rule> broken)
    {
        var need = Math.Max((int)Math.Ceiling(books.Asked.Count / 2.0), books.Asked.Count < 3 ? 1 : 2);
        if (books.Open.Count > 0)
        {
            broken.Add(Rule.NothingIsAdoptedWithAnOpenObjection);
        }

        if (there.With.Count(books.Asked.Contains) < need || adopted.Count.Consents != there.With.Count(books.Asked.Contains))
        {
            broken.Add(Rule.EnoughHaveConsented);
        }

        if (there.ConfirmedBy is not { } second || second == there.By || !there.With.Contains(second))
        {
            broken.Add(Rule.TwoSayWhatAMeetingDecided);
        }
    }
}
