using System.Collections.Immutable;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Invariants;

/// <content>What the judge writes down of one proposal.</content>
internal sealed partial record Judge
{
    private sealed record Books(ImmutableHashSet<PersonId> Asked, Policy Policy, DateTimeOffset Due)
    {
        public bool Asking { get; init; } = true;

        public Effect? Effect { get; init; }

        /// <summary>What it would change, as it was when everybody was asked.</summary>
        public string? Met { get; init; }

        public int Version { get; init; } = 1;

        public ImmutableDictionary<PersonId, (string Said, int Version)> Answers { get; init; } = ImmutableDictionary<PersonId, (string, int)>.Empty;

        /// <summary>The version that somebody has answered in person, and not taken back.</summary>
        public ImmutableDictionary<PersonId, int> Own { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

        public ImmutableDictionary<PersonId, (DateTimeOffset Until, DateTimeOffset Least)> Holds { get; init; } = ImmutableDictionary<PersonId, (DateTimeOffset, DateTimeOffset)>.Empty;

        public ImmutableHashSet<PersonId> Waived { get; init; } = [];

        public ImmutableHashSet<PersonId> Recused { get; init; } = [];

        public ImmutableHashSet<int> Open { get; init; } = [];

        public ImmutableHashSet<int> Raised { get; init; } = [];

        /// <summary>Nobody is taken by surprise before this: a working day after a text was mended behind answers, or a problem noted by a check.</summary>
        public DateTimeOffset Seen { get; init; } = DateTimeOffset.MinValue;

        public bool IsMended { get; init; }

        /// <summary>Somebody answered what was mended.</summary>
        public bool IsHeard { get; init; }

        /// <summary>This text has had its extension, and nothing changed behind answers since.</summary>
        public bool Extended { get; init; }

        /// <summary>What somebody says of a meeting, and who confirmed it.</summary>
        public (PersonId By, ImmutableHashSet<PersonId> With, PersonId? ConfirmedBy)? There { get; init; }

        public Books After(ProposalEvent happened) => happened switch
        {
            ProposalEvent.Consented it => this with { IsHeard = IsMended, Answers = Answers.SetItem(it.By, ("consent", it.Version)), Own = Own.SetItem(it.By, it.Version) },
            ProposalEvent.Abstained it => this with { IsHeard = IsMended, Answers = Answers.SetItem(it.By, ("no opinion", it.Version)), Own = Own.SetItem(it.By, it.Version) },
            ProposalEvent.StoodAside it => this with { IsHeard = IsMended, Answers = Answers.SetItem(it.By, ("aside", it.Version)), Own = Own.SetItem(it.By, it.Version) },
            ProposalEvent.Objected it => Objected(it.By, it.Objection),
            ProposalEvent.AnsweredFor it => this with { IsHeard = IsMended, Answers = Answers.SetItem(it.Member, (it.Answer is Answer.Consent ? "consent" : "no opinion", it.Version)) },
            ProposalEvent.ObjectedFor it => Objected(it.Member, it.Objection),
            ProposalEvent.StillObjected it => Objected(it.By, it.Objection),
            ProposalEvent.Resolved it => Settled(it.Objection),
            ProposalEvent.ObjectionWithdrawn it => Settled(it.Objection),
            ProposalEvent.ObjectionNoted it => Settled(it.Objection),
            ProposalEvent.TimeTaken it => this with { Holds = Holds.SetItem(it.By, (it.Until, Closing(it.At, Policy, Policy.TimeDays))) },
            ProposalEvent.KeptOpen => this with { Due = ADayAfter(Due), Extended = true },
            ProposalEvent.Extended => this with { Extended = true },
            ProposalEvent.WaitWaived it => this with { Waived = Waived.Add(it.By) },
            ProposalEvent.Recused it => this with { Asked = Asked.Remove(it.Member), Recused = Asked.Contains(it.Member) ? Recused.Add(it.Member) : Recused, Answers = Answers.Remove(it.Member), Own = Own.Remove(it.Member), Holds = Holds.Remove(it.Member) },
            ProposalEvent.MovedOn it => this with { Asking = it.To == Stage.Consent, Due = Closing(it.At, Policy, Policy.Days), Seen = DateTimeOffset.MinValue, IsMended = false, IsHeard = false },
            ProposalEvent.Checked { Kept: false } it => Settled(it.Objection) with { Seen = ADayAfter(it.At), Extended = false },
            ProposalEvent.ObjectionTakenOver it => this with { Answers = Answers.Remove(it.By), Own = Own.Remove(it.By) },
            ProposalEvent.ObjectionAppealed it => this with { Raised = Raised.Add(it.Objection) },
            ProposalEvent.Mended it => this with { Seen = ADayAfter(it.At), IsMended = true, Extended = false },
            ProposalEvent.MendUndone it => this with { IsMended = IsHeard, Seen = IsHeard ? ADayAfter(it.At) : DateTimeOffset.MinValue, Extended = false },
            ProposalEvent.AnswerUndone it => this with { Answers = Answers.Remove(it.By), Own = Own.Remove(it.By) },
            ProposalEvent.Challenged it => Renewed(it.Version, it.At),
            ProposalEvent.Amended it => Renewed(it.Version, it.At),
            ProposalEvent.Rebased it => Renewed(it.Version, it.At),
            ProposalEvent.GivenBack it => this with { Asking = true, Version = it.Version, Due = Closing(it.At, Policy, Policy.DaysAfterChange), Raised = [], Holds = Holds.Clear(), There = null, Extended = false },
            ProposalEvent.MeetingRecorded it => this with { There = (it.By, [.. it.With], null) },
            ProposalEvent.MeetingConfirmed it => this with { There = There is { } there ? (there.By, there.With, it.By) : null },
            _ => this,
        };

        /// <summary>The closing time after that many working days, if no pause makes it later.</summary>
        public static DateTimeOffset Closing(DateTimeOffset at, Policy policy, int days) => new Calendar("Europe/Berlin").Closing(at, days, policy.Closing);

        private static DateTimeOffset ADayAfter(DateTimeOffset at) => new Calendar("Europe/Berlin").AddWorkingDays(at, 1);

        /// <summary>The calendar has days again that it had not: what ended after them ends earlier, but never before its days without any break.</summary>
        public Books Eased() => Holds.IsEmpty ? this : this with { Holds = Holds.ToImmutableDictionary(entry => entry.Key, entry => (entry.Value.Least, entry.Value.Least)) };

        private Books Renewed(int version, DateTimeOffset at) =>
            this with { Version = version, Due = Closing(at, Policy, Policy.DaysAfterChange), Raised = [], Holds = Holds.Clear(), Seen = DateTimeOffset.MinValue, IsMended = false, IsHeard = false, Extended = false };

        private Books Objected(PersonId by, int number) => this with { Answers = Answers.Remove(by), Own = Own.Remove(by), Open = Open.Add(number), Raised = Raised.Add(number) };

        private Books Settled(int number) => this with { Open = Open.Remove(number), Raised = Raised.Remove(number) };
    }
}
