namespace TeamsBot;

/// <summary>What the buttons of our cards say they do. They travel in cards that live for months: a verb is never given another meaning.</summary>
public static class Verbs
{
    /// <summary>The current card as this person sees it: the way back from every view.</summary>
    public const string View = "view";
    public const string Consent = "consent";
    public const string NoOpinion = "noOpinion";
    public const string ChangeMyAnswer = "answer.change";
    public const string More = "more";
    public const string Details = "details";

    public const string Problem = "problem";
    public const string SendProblem = "problem.send";
    public const string StandAside = "standAside";
    public const string SendStandAside = "standAside.send";
    public const string Suggest = "suggest";
    public const string SendSuggestion = "suggest.send";
    public const string TakeBack = "takeBack";
    public const string SendTakeBack = "takeBack.send";

    public const string NeedTime = "needTime";

    /// <summary>Don't wait for me in this proposal.</summary>
    public const string Waive = "waive";
    public const string Change = "change";
    public const string SendChange = "change.send";

    /// <summary>What the new text would change, before it is sent.</summary>
    public const string CheckChange = "change.check";
    public const string UseIdea = "useIdea";
    public const string Withdraw = "withdraw";
    public const string SendWithdraw = "withdraw.send";
    public const string AskAgain = "askAgain";

    public const string Propose = "propose";
    public const string SendProposal = "propose.send";
    public const string ProposeThis = "proposeThis";
    public const string TryMe = "tryMe";

    public const string Help = "help";
    public const string AllCommands = "commands";
    public const string HowItWorks = "how";
    public const string OpenProposals = "proposals";
    public const string ShowProposal = "proposals.show";
    public const string Agreements = "agreements";
    public const string ShowAgreement = "agreements.show";

    public const string WhoIsAsked = "who";
    public const string Away = "away";
    public const string AwayOther = "away.other";
    public const string SendAway = "away.send";
    public const string Include = "include";
    /// <summary>Shall I wait for you? Yes.</summary>
    public const string WaitForMe = "wait.yes";
    public const string DontWaitForMe = "wait.no";
    public const string SendInclude = "include.send";

    /// <summary>Opens the list of people behind "Who decides here?".</summary>
    public const string Choose = "choose";

    /// <summary>The question again: the way back from the list of people.</summary>
    public const string ChooseQuestion = "choose.question";
    public const string ChooseThese = "choose.these";
    public const string ChooseEveryone = "choose.everyone";
    public const string PickUnit = "unit.pick";

    /// <summary>The proposal that a typed command meant.</summary>
    public const string Meant = "meant";

    public const string AskQuestion = "question";
    public const string SendQuestion = "question.send";
    public const string AnswerQuestion = "question.answer";
    public const string SendAnswer = "question.answer.send";
    public const string React = "react";
    public const string SendReaction = "react.send";
    public const string NothingToAdd = "react.nothing";
    public const string Ready = "step.ready";
    public const string MoveOn = "step.next";

    public const string Rules = "rules";
    public const string MoreRules = "rules.more";

    /// <summary>The question whether other rules shall be proposed.</summary>
    public const string ChooseRules = "rules.choose";
    public const string ProposeRules = "rules.propose";

    /// <summary>Whose words are used, and which others could be.</summary>
    public const string Vocabulary = "vocabulary";
    public const string WhyOpen = "whyOpen";
    public const string Inbox = "inbox";
    public const string AskCheck = "check.ask";
    public const string Check = "check";
    public const string SendCheck = "check.send";
    public const string Argue = "argue";
    public const string SendArgue = "argue.send";
    public const string TakeOver = "takeOver";
    public const string Appeal = "appeal";
    public const string SendTypo = "change.typo";
    public const string Meaning = "meaning";
    public const string History = "history";
    public const string Diff = "diff";

    /// <summary>A practice begins anew.</summary>
    public const string Practice = "practice";
    public const string PracticeStep = "practice.step";
    public const string PracticeForm = "practice.form";
    public const string SendPractice = "practice.send";
    public const string StopPractice = "practice.stop";
    /// <summary>The proposer wants the silent reminded.</summary>
    public const string Remind = "remind";

    /// <summary>Keeping it open a working day longer, with a reason.</summary>
    public const string Longer = "longer";
    public const string SendLonger = "longer.send";

    /// <summary>Letting the unit that this one is part of decide, with a reason.</summary>
    public const string Refer = "refer";
    public const string SendRefer = "refer.send";

    /// <summary>Answering for somebody who has named the person.</summary>
    public const string AnswerFor = "answerFor";
    public const string SendAnswerFor = "answerFor.send";

    /// <summary>No mentions for whoever taps, but results.</summary>
    public const string Mute = "mute";
    public const string Unmute = "unmute";
    public const string Keep = "agreements.keep";
    public const string LookBacks = "agreements.due";
    public const string NotWorking = "agreements.question";
    public const string SendNotWorking = "agreements.question.send";
    public const string ChangeAgreement = "agreements.change";
    public const string SendChangeAgreement = "agreements.change.send";
    public const string EndAgreement = "agreements.end";
    public const string SendEndAgreement = "agreements.end.send";
    public const string Care = "agreements.care";
    public const string SendCare = "agreements.care.send";

    public const string TakeUp = "takeUp";
    public const string Confirm = "confirm";

    public const string ClosedProposals = "proposals.closed";
    public const string Tour = "tour";
    public const string Glossary = "glossary";
    public const string Explain = "explain";

    public const string Units = "units";
    public const string SetUp = "units.setUp";
    public const string SendSetUp = "units.setUp.send";
    public const string MySquads = "squads";

    public const string Export = "export";
    public const string Import = "import";
    public const string NoImport = "import.stop";

    /// <summary>More of what is wrong with the files.</summary>
    public const string ImportMore = "import.more";
    public const string ImportState = "import.state";

    /// <summary>The proposer's change, from what is now.</summary>
    public const string Rebase = "rebase";

    public const string AnswerPoll = "poll.answer";
    public const string ClosePoll = "poll.close";
    public const string ProposeFavourite = "poll.propose";

    /// <summary>Opens the first page of a health check's form.</summary>
    public const string AnswerHealth = "health.answer";
    public const string SendHealth = "health.send";

    /// <summary>A health check's card: the way back.</summary>
    public const string ViewHealth = "health";
    public const string HowHealth = "health.how";
    public const string HealthNotes = "health.notes";

    /// <summary>Which squads show their tribe their health checks, and what one of them shows.</summary>
    public const string SquadsHealth = "health.squads";
    public const string SquadHealth = "health.squad";
}
