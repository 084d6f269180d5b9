namespace TeamsBot.Domain.Tests.Invariants;

/// <summary>Every planted fault, and the rule that it breaks: what each of the walks must notice.</summary>
internal static class Planted
{
    private static readonly (string Name, Deciding Fault, Rule Rule)[] InOneProposal =
    [
        ("objections are forgotten", Faults.ObjectionsAreForgotten, Rule.NothingIsAdoptedWithAnOpenObjection),
        ("old answers count", Faults.OldAnswersCount, Rule.OnlyAnswersToThePresentVersionCount),
        ("no opinion counts as consent", Faults.NoOpinionCountsAsConsent, Rule.EnoughHaveConsented),
        ("it closes as soon as enough consent", Faults.ItClosesAsSoonAsEnoughConsent, Rule.NothingIsAdoptedBeforeItsTimeUnlessEverybodyAnswered),
        ("a hold does not hold", Faults.AHoldDoesNotHold, Rule.NothingIsAdoptedOnHold),
        ("a hold never ends", Faults.AHoldNeverEnds, Rule.TimeAloneLeadsToRest),
        ("silence is consent", Faults.SilenceIsConsent, Rule.SilenceNeverAdopts),
    ];

    /// <summary>People come, go and are sent away; commands come twice.</summary>
    private static readonly (string Name, Deciding Fault, Rule Rule)[] InALife =
    [
        ("late joiners count", Faults.LateJoinersCount, Rule.OnlyThoseWhoAreAskedCount),
        ("leavers count", Faults.LeaversCount, Rule.OnlyThoseWhoAreAskedCount),
        ("observers count", Faults.ObserversCount, Rule.OnlyThoseWhoAreAskedCount),
        ("anybody can be sent away", Faults.AnybodyCanBeSentAway, Rule.AtMostHalfOfTheOthersAreSentAway),
        ("needed time is forgotten", Faults.NeededTimeIsForgotten, Rule.NothingIsAdoptedWhileSomebodyNeedsTime),
        ("the recused count", Faults.TheRecusedCount, Rule.TheRecusedNeverCount),
        ("any number may be recused", Faults.AnyNumberMayBeRecused, Rule.AtMostAThirdIsRecused),
        ("a delegate's word beats the person's own", Faults.ADelegatesWordBeatsThePersonsOwn, Rule.APersonsOwnWordWins),
        ("a delegation never ends", Faults.AnybodySpeaksForOthers, Rule.OnlyDelegatesSpeakForOthers),
        ("steps are skipped", Faults.StepsAreSkipped, Rule.NothingIsAdoptedBeforeConsentIsAsked),
        ("rules follow from proposing", Faults.RulesFollowFromProposing, Rule.RulesChangeOnlyByConsent),
        ("anything is applied", Faults.AnythingIsApplied, Rule.RulesChangeOnlyByConsent),
        ("conflicts are forgotten", Faults.ConflictsAreForgotten, Rule.NothingIsAdoptedThatWasChangedMeanwhile),
        ("nothing follows from adopting", Faults.NothingFollows, Rule.WhatIsAdoptedIsDone),
        ("one person alone says what a meeting decided", Faults.OneAloneSaysWhatAMeetingDecided, Rule.TwoSayWhatAMeetingDecided),
        ("a meeting of few decides for all", Faults.FewMeet, Rule.EnoughHaveConsented),
        ("clocks run without a home", Faults.ClocksRunWithoutAHome, Rule.NothingRunsOutWithoutAHome),
        ("time extends what a person extended", Faults.TimeExtendsWhatAPersonExtended, Rule.ATextIsExtendedOnce),
        ("polls never end", Faults.PollsNeverEnd, Rule.TimeAloneLeadsToRest),
        ("polls are answered when they are over", Faults.PollsAreAnsweredWhenOver, Rule.NothingIsSaidToAPollThatIsOver),
        ("a poll counts taps", Faults.APollCountsTaps, Rule.APollCountsOneChoiceAPerson),
        ("last days are forgotten", Faults.LastDaysAreForgotten, Rule.NothingIsInForceAfterItsLastDay),
        ("agreements end early", Faults.AgreementsEndEarly, Rule.NothingEndsBeforeItsLastDay),
        ("redeliveries are forgotten", Faults.RedeliveriesAreForgotten, Rule.TheSameCommandAgainChangesNothing),
    ];

    /// <summary>What the walk through all states of one proposal can meet.</summary>
    internal static TheoryData<string> OfOneProposal => [.. InOneProposal.Select(row => row.Name)];

    internal static TheoryData<string> All => [.. InOneProposal.Concat(InALife).Select(row => row.Name)];

    internal static (Deciding Fault, Rule Rule) Named(string name) =>
        InOneProposal.Concat(InALife).Where(row => row.Name == name).Select(row => (row.Fault, row.Rule)).Single();
}
