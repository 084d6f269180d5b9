using System.Collections.Immutable;
using TeamsBot.Domain.Organization;
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
    TimeAloneLeadsToRest,
    SilenceNeverAdopts,
    TheSameCommandAgainChangesNothing,
    TimeNeverGoesBack,
    WhatIsMendedOrNotedCanBeSeenForADay,
}

/// <summary>
/// Follows a log with books of its own, kept as simply as the rules are told, and names the rules that a fact breaks.
/// It knows nothing of how the unit counts.
/// </summary>
internal sealed record Judge
{
    private ImmutableDictionary<PersonId, bool> People { get; init; } = ImmutableDictionary<PersonId, bool>.Empty;

    private ImmutableHashSet<PersonId> Included { get; init; } = [];

    private ImmutableDictionary<PersonId, (DateTimeOffset Until, bool ByOther)> Away { get; init; } = ImmutableDictionary<PersonId, (DateTimeOffset, bool)>.Empty;

    /// <summary>Not waited for; true if they did not say so themselves.</summary>
    private ImmutableDictionary<PersonId, bool> Unwaited { get; init; } = ImmutableDictionary<PersonId, bool>.Empty;

    private ImmutableDictionary<int, Books> Proposals { get; init; } = ImmutableDictionary<int, Books>.Empty;

    private DateTimeOffset Last { get; init; } = DateTimeOffset.MinValue;

    private IEnumerable<PersonId> Deciding => People.Where(person => !person.Value || Included.Contains(person.Key)).Select(person => person.Key);

    public Judge Follow(IEnumerable<UnitEvent> events, ICollection<Rule> broken) => events.Aggregate(this, (judge, happened) => judge.Follow(happened, broken));

    private Judge Follow(UnitEvent happened, ICollection<Rule> broken)
    {
        if (happened.At < Last)
        {
            broken.Add(Rule.TimeNeverGoesBack);
        }

        var judge = happened is MembershipEvent membership ? Member(membership, broken) : Proposal((ProposalEvent)happened, broken);
        return judge with { Last = happened.At };
    }

    private Judge Member(MembershipEvent happened, ICollection<Rule> broken)
    {
        var judge = happened switch
        {
            MembershipEvent.MemberJoined it => this with { People = People.SetItem(it.Member, it.Person.Guest) },
            MembershipEvent.MemberChanged it => this with { People = People.SetItem(it.Member, it.Person.Guest) },
            MembershipEvent.GuestIncluded it => this with { Included = Included.Add(it.Member) },
            MembershipEvent.MemberLeft it => this with { People = People.Remove(it.Member), Included = Included.Remove(it.Member), Away = Away.Remove(it.Member), Unwaited = Unwaited.Remove(it.Member) },
            MembershipEvent.AwayMarked it => this with { Away = Away.SetItem(it.Member, (it.Until, it.By != it.Member)) },
            MembershipEvent.WaitSettled { Wait: false } it => this with { Unwaited = Unwaited.SetItem(it.Member, it.BySilence) },
            MembershipEvent.WaitSettled it => this with { Unwaited = Unwaited.Remove(it.Member) },
            MembershipEvent.Returned it => this with { Away = Away.Remove(it.Member) },
            _ => this,
        };
        var sent = judge.Deciding.Count(person => (judge.Away.TryGetValue(person, out var away) && away.ByOther && away.Until > happened.At) || judge.Unwaited.GetValueOrDefault(person));
        var sends = happened is MembershipEvent.WaitSettled { Wait: false, BySilence: true } || (happened is MembershipEvent.AwayMarked marked && judge.Away[marked.Member].ByOther);
        if (sends && sent * 2 > judge.Deciding.Count() - 1)
        {
            broken.Add(Rule.AtMostHalfOfTheOthersAreSentAway);
        }

        var left = judge.Deciding.ToImmutableHashSet();
        return judge with { Proposals = Proposals.SetItems(Proposals.Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Asked = entry.Value.Asked.Intersect(left) }))) };
    }

    private Judge Proposal(ProposalEvent happened, ICollection<Rule> broken)
    {
        if (happened is ProposalEvent.Proposed it)
        {
            return this with { Proposals = Proposals.Add(it.Proposal, new(Deciding.Where(person => person != it.By).ToImmutableHashSet(), Books.Closing(it.At, 2))) };
        }

        var books = Proposals[happened.Proposal];
        if (happened is ProposalEvent.Adopted adopted)
        {
            Check(books, adopted, broken);
        }

        return this with { Proposals = Proposals.SetItem(happened.Proposal, books.After(happened)) };
    }

    private void Check(Books books, ProposalEvent.Adopted adopted, ICollection<Rule> broken)
    {
        bool IsAway(PersonId person) => Unwaited.ContainsKey(person) || (Away.TryGetValue(person, out var away) && away.Until > adopted.At);
        var present = books.Answers.Where(entry => entry.Value.Version == books.Version && books.Asked.Contains(entry.Key)).ToDictionary(entry => entry.Key, entry => entry.Value.Said);
        var consents = present.Values.Count(said => said == "consent");
        var silent = books.Asked.Where(person => !present.ContainsKey(person)).ToList();
        var rest = books.Asked.Count - present.Values.Count(said => said == "no opinion") - silent.Count(IsAway);
        var need = Math.Max((int)Math.Ceiling(rest / 2.0), books.Asked.Count < 3 ? 1 : 2);
        AddIf(books.Open.Count > 0, Rule.NothingIsAdoptedWithAnOpenObjection);
        AddIf(adopted.Count.Consents != consents || adopted.Version != books.Version, Rule.OnlyAnswersToThePresentVersionCount);
        AddIf(consents < need || adopted.Count.Need != need, Rule.EnoughHaveConsented);
        AddIf(adopted.At < books.Due && !silent.All(IsAway), Rule.NothingIsAdoptedBeforeItsTimeUnlessEverybodyAnswered);
        AddIf(adopted.Count.Asked != books.Asked.Count, Rule.OnlyThoseWhoAreAskedCount);
        AddIf(books.Raised.Count > 0, Rule.NothingIsAdoptedOnHold);
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

    private sealed record Books(ImmutableHashSet<PersonId> Asked, DateTimeOffset Due)
    {
        public int Version { get; init; } = 1;

        public ImmutableDictionary<PersonId, (string Said, int Version)> Answers { get; init; } = ImmutableDictionary<PersonId, (string, int)>.Empty;

        public ImmutableHashSet<int> Open { get; init; } = [];

        public ImmutableHashSet<int> Raised { get; init; } = [];

        /// <summary>Nobody is taken by surprise before this: a working day after a text was mended behind answers, or a problem noted by a check.</summary>
        public DateTimeOffset Seen { get; init; } = DateTimeOffset.MinValue;

        public bool IsMended { get; init; }

        public Books After(ProposalEvent happened) => happened switch
        {
            ProposalEvent.Consented it => this with { Answers = Answers.SetItem(it.By, ("consent", it.Version)) },
            ProposalEvent.Abstained it => this with { Answers = Answers.SetItem(it.By, ("no opinion", it.Version)) },
            ProposalEvent.StoodAside it => this with { Answers = Answers.SetItem(it.By, ("aside", it.Version)) },
            ProposalEvent.Objected it => Objected(it.By, it.Objection),
            ProposalEvent.StillObjected it => Objected(it.By, it.Objection),
            ProposalEvent.Resolved it => Settled(it.Objection),
            ProposalEvent.ObjectionWithdrawn it => Settled(it.Objection),
            ProposalEvent.ObjectionNoted it => Settled(it.Objection),
            ProposalEvent.Checked { Kept: false } it => Settled(it.Objection) with { Seen = ADayAfter(it.At) },
            ProposalEvent.ObjectionTakenOver it => this with { Answers = Answers.Remove(it.By) },
            ProposalEvent.ObjectionAppealed it => this with { Raised = Raised.Add(it.Objection) },
            ProposalEvent.Mended it => this with { Seen = ADayAfter(it.At), IsMended = true },
            ProposalEvent.MendUndone => this with { IsMended = false, Seen = DateTimeOffset.MinValue },
            ProposalEvent.AnswerUndone it => this with { Answers = Answers.Remove(it.By) },
            ProposalEvent.Challenged it => Renewed(it.Version, it.At),
            ProposalEvent.Amended it => Renewed(it.Version, it.At),
            _ => this,
        };

        /// <summary>Four in the afternoon after that many working days, if no pause makes it later.</summary>
        public static DateTimeOffset Closing(DateTimeOffset at, int days) => new Calendar("Europe/Berlin").Closing(at, days, new(16, 0));

        private static DateTimeOffset ADayAfter(DateTimeOffset at) => new Calendar("Europe/Berlin").AddWorkingDays(at, 1);

        private Books Renewed(int version, DateTimeOffset at) =>
            this with { Version = version, Due = Closing(at, 1), Raised = [], Seen = DateTimeOffset.MinValue, IsMended = false };

        private Books Objected(PersonId by, int number) => this with { Answers = Answers.Remove(by), Open = Open.Add(number), Raised = Raised.Add(number) };

        private Books Settled(int number) => this with { Open = Open.Remove(number), Raised = Raised.Remove(number) };
    }
}
