using TeamsBot.Domain;
using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Chat;

/// <summary>Which proposal, and which objection in it, somebody means; every part may be missing.</summary>
/// <param name="Proposal">n in P-n.</param>
/// <param name="Item">m in O-m.</param>
/// <param name="Unit">The unit's name in addresses, as in payments/P-1; null for the unit where it is said.</param>
public sealed record Ref(int? Proposal = null, int? Item = null, string? Unit = null)
{
    public static readonly Ref Here = new();
}

/// <summary>Somebody named by a mention or by the word "I".</summary>
/// <param name="Id">The mentioned account's id; null means the speaker.</param>
public sealed record Named(string? Id, string? Name)
{
    public static readonly Named Speaker = new(null, null);
}

/// <summary>What somebody typed, understood. Texts are as typed, trimmed.</summary>
public abstract partial record ChatCommand
{
    private ChatCommand()
    {
    }

    /// <summary>A command that may name a proposal.</summary>
    public abstract record OfProposal(Ref Ref) : ChatCommand;

    /// <summary>A command that names an agreement.</summary>
    /// <param name="About">n in A-n.</param>
    public abstract record OfAgreement(int About) : ChatCommand
    {
        /// <summary>The unit's name in addresses, as in payments/A-1; null for the unit where it is said.</summary>
        public string? Unit { get; init; }
    }

    /// <summary>The unit that it names beside a proposal or agreement; null if it names none.</summary>
    public string? Elsewhere => this switch
    {
        OfProposal { Ref.Unit: { } unit } => unit,
        OfAgreement { Unit: { } unit } => unit,
        ForAnother { Said: OfProposal { Ref.Unit: { } unit } } => unit,
        Preview { Of: { } of } => of.Elsewhere,
        _ => null,
    };

    public sealed record Help : ChatCommand;

    public sealed record Commands : ChatCommand;

    public sealed record How : ChatCommand;

    public sealed record Status : ChatCommand;

    public sealed record Thanks : ChatCommand;

    public sealed record Greeting : ChatCommand;

    /// <param name="Text">Empty opens the form.</param>
    public sealed record Propose(string Text) : ChatCommand
    {
        /// <summary>How it is decided, if not as usual.</summary>
        public Manner Manner { get; init; }

        /// <summary>The last day on which it is in force, as typed; null for no end.</summary>
        public string? Until { get; init; }
    }

    public sealed record Proposals : ChatCommand;

    /// <summary>Those of the person that are open.</summary>
    public sealed record ProposalsMine : ChatCommand;

    /// <summary>Adopted, not decided, withdrawn.</summary>
    public sealed record ProposalsClosed : ChatCommand;

    public sealed record Show(Ref Ref) : OfProposal(Ref);

    /// <param name="Number">n in A-n.</param>
    public sealed record ShowAgreement(int Number) : OfAgreement(Number);

    public sealed record Consent(Ref Ref, string? Concern) : OfProposal(Ref);

    public sealed record NoOpinion(Ref Ref) : OfProposal(Ref);

    public sealed record StandAside(Ref Ref, string Reason) : OfProposal(Ref);

    /// <param name="Reason">Empty asks for it by a card.</param>
    public sealed record Object(Ref Ref, string Reason) : OfProposal(Ref);

    public sealed record Suggest(Ref Ref, string Text) : OfProposal(Ref)
    {
        /// <summary>The objections that it is for; none means the open ones.</summary>
        public IReadOnlyList<int> Solves { get; init; } = [];
    }

    /// <param name="Text">The whole new text.</param>
    public sealed record Amend(Ref Ref, string Text) : OfProposal(Ref);

    public sealed record Resolved(Ref Ref) : OfProposal(Ref);

    public sealed record StillObject(Ref Ref, string? Reason) : OfProposal(Ref);

    public sealed record Withdraw(Ref Ref, bool Uneasy) : OfProposal(Ref);

    /// <summary>Without a number: of a problem by whoever sees one, of the proposal by its proposer.</summary>
    public sealed record TakeBack(Ref Ref, bool Uneasy) : OfProposal(Ref);

    public sealed record Agreements(string Search) : ChatCommand;

    public sealed record WhoIsAsked : ChatCommand;

    /// <param name="When">The date as typed; empty asks for it by a card.</param>
    public sealed record Away(Named Whom, string When) : ChatCommand
    {
        /// <summary>Who answers meanwhile.</summary>
        public Named? AnsweredBy { get; init; }
    }

    /// <param name="When">The last day as typed; empty for no end.</param>
    public sealed record Delegate(Named Whom, string When) : ChatCommand;

    public sealed record NoDelegate : ChatCommand;

    /// <param name="Said">A consent, no opinion or an objection.</param>
    public sealed record ForAnother(Named Whom, ChatCommand Said) : ChatCommand;

    public sealed record Mute(bool Muted) : ChatCommand;

    /// <summary>The proposer wants the silent reminded.</summary>
    public sealed record Remind(Ref Ref) : OfProposal(Ref);

    public sealed record Back : ChatCommand;

    public sealed record NeedTime(Ref Ref) : OfProposal(Ref);

    /// <summary>Don't wait for me in this proposal.</summary>
    public sealed record Waive(Ref Ref) : OfProposal(Ref);

    /// <param name="Reason">Empty is refused.</param>
    public sealed record Recuse(Named Whom, Ref Ref, string Reason) : OfProposal(Ref);

    /// <param name="Days">As typed.</param>
    public sealed record Holiday(string Days, bool Off) : ChatCommand;

    public sealed record WorkingDays(string Days) : ChatCommand;

    public sealed record WaitForMe : ChatCommand;

    /// <summary>Whether the squad is told at the end of a week what was decided.</summary>
    public sealed record FridayNote(bool Wanted) : ChatCommand;

    /// <param name="Whom">None if nobody is mentioned.</param>
    public sealed record Include(ValueList<Named> Whom) : ChatCommand;

    public sealed record Pause(string Until) : ChatCommand;

    public sealed record Resume : ChatCommand;

    /// <param name="Language">Null asks, or names one that is not spoken.</param>
    public sealed record Speak(Language? Language) : ChatCommand;

    /// <param name="Zone">Empty asks which one applies.</param>
    public sealed record TimeZone(string Zone) : ChatCommand;

    /// <param name="Change">The rules to propose; null shows what applies.</param>
    public sealed record Rules(Effect.SetPolicy? Change = null) : ChatCommand;

    /// <param name="Change">Whose words to propose; null shows whose are used.</param>
    public sealed record Vocabulary(School? Change) : ChatCommand;

    /// <param name="Whom">Null for nobody.</param>
    public sealed record NameFor(Office Office, Named? Whom) : ChatCommand;

    public sealed record Ask(Ref Ref, string Text) : OfProposal(Ref);

    /// <param name="Text">Null says that the proposal leaves it open.</param>
    public sealed record Answer(Ref Ref, int? Question, string? Text) : OfProposal(Ref);

    public sealed record React(Ref Ref, string Text) : OfProposal(Ref);

    public sealed record Ready(Ref Ref) : OfProposal(Ref);

    public sealed record Next(Ref Ref) : OfProposal(Ref);

    /// <summary>Why a proposal is still open.</summary>
    public sealed record Why(Ref Ref) : OfProposal(Ref);

    /// <summary>What waits for the person in all of their units.</summary>
    public sealed record Inbox : ChatCommand;

    /// <param name="Rhythm">Null asks how often it comes.</param>
    public sealed record Digest(Domain.Organization.Rhythm? Rhythm) : ChatCommand;

    /// <param name="Hours">Null for none.</param>
    /// <param name="Read">False if no hours could be read.</param>
    /// <param name="Asks">None were said: which apply?</param>
    public sealed record Quiet(Domain.Organization.QuietHours? Hours, bool Read, bool Asks = false) : ChatCommand;

    /// <summary>Asks somebody uninvolved whether an argument is given.</summary>
    public sealed record Check(Ref Ref) : OfProposal(Ref);

    public sealed record Kept(Ref Ref) : OfProposal(Ref);

    public sealed record Noted(Ref Ref, string Reason) : OfProposal(Ref);

    public sealed record TakeOver(Ref Ref) : OfProposal(Ref);

    public sealed record Abandon(Ref Ref, string Reason) : OfProposal(Ref);

    public sealed record Appeal(Ref Ref) : OfProposal(Ref);

    public sealed record Accept(Ref Ref, string? Because) : OfProposal(Ref);

    public sealed record Decline(Ref Ref, string Example) : OfProposal(Ref);

    /// <param name="Text">The whole text, mended.</param>
    public sealed record Typo(Ref Ref, string Text) : OfProposal(Ref);

    public sealed record ChangesMeaning(Ref Ref) : OfProposal(Ref);

    public sealed record Undo(Ref Ref) : OfProposal(Ref);

    /// <param name="From">The older version; null for the two newest.</param>
    public sealed record Diff(Ref Ref, int? From, int? To) : OfProposal(Ref);

    public sealed record History(Ref Ref) : OfProposal(Ref);

    public sealed record AgreementsDue : ChatCommand;

    public sealed record AgreementsEnded : ChatCommand;

    /// <summary>All agreements as Markdown, to be copied.</summary>
    public sealed record AgreementsAsText : ChatCommand;

    public sealed record AgreementsBy(Named Whom) : ChatCommand;

    /// <param name="Months">Until the next look-back; null for the usual time.</param>
    public sealed record Keep(int Agreement, int? Months) : OfAgreement(Agreement);

    /// <param name="Text">The whole new text.</param>
    public sealed record ChangeAgreement(int Agreement, string Text) : OfAgreement(Agreement)
    {
        /// <summary>The last day on which it is in force, as typed; null for the one that it has.</summary>
        public string? Until { get; init; }
    }

    public sealed record Repeal(int Agreement, string Reason) : OfAgreement(Agreement);

    public sealed record ObjectToAgreement(int Agreement, string Reason) : OfAgreement(Agreement);

    /// <param name="Reason">The first line says how it was broken, the others what was done about it.</param>
    public sealed record Broke(int Agreement, string Reason) : OfAgreement(Agreement);

    /// <param name="When">The last day as typed; empty for no end.</param>
    public sealed record TakeCare(int Agreement, Named Whom, string When) : OfAgreement(Agreement);

    /// <summary>Somebody else's withdrawn proposal as one's own.</summary>
    public sealed record TakeUp(Ref Ref) : OfProposal(Ref);

    public sealed record AskAgain(Ref Ref) : OfProposal(Ref);

    /// <summary>Guiding a proposal where nobody who is named can.</summary>
    public sealed record Facilitate(Ref Ref) : OfProposal(Ref);

    /// <summary>Keeping a proposal open a little longer.</summary>
    public sealed record Extend(Ref Ref, string Reason) : OfProposal(Ref);

    public sealed record Drop(Ref Ref, string Reason) : OfProposal(Ref);

    public sealed record Meeting(Ref Ref, string Reason) : OfProposal(Ref);

    public sealed record Refer(Ref Ref, string Reason) : OfProposal(Ref)
    {
        /// <summary>The unit above, where it is named; empty where it is not.</summary>
        public string To { get; init; } = "";
    }

    public sealed record Record(Ref Ref, MeetingOutcome Outcome, IReadOnlyList<Named> With) : OfProposal(Ref);

    public sealed record Confirm(Ref Ref) : OfProposal(Ref);

    /// <summary>A decision with made-up colleagues.</summary>
    public sealed record Practice : ChatCommand;

    public sealed record Poll(string Question, ValueList<string> Options) : ChatCommand;

    /// <param name="Number">Null for the newest that the person asked.</param>
    public sealed record ClosePoll(int? Number) : ChatCommand;

    public sealed record OpenHealth : ChatCommand;

    public sealed record CloseHealth : ChatCommand;

    /// <summary>The squad shows its tribe the results of its health checks, or keeps them.</summary>
    public sealed record ShareHealth(bool On) : ChatCommand;

    /// <summary>The last health check.</summary>
    public sealed record Health : ChatCommand;

    /// <summary>What another command would do, without doing it.</summary>
    public sealed record Preview(ChatCommand Of) : ChatCommand;

    public sealed record Tour : ChatCommand;

    /// <param name="Term">Empty for all words.</param>
    public sealed record Glossary(string Term) : ChatCommand;

    /// <summary>A proposal's state in plain words.</summary>
    public sealed record Explain(Ref Ref) : OfProposal(Ref);

    /// <summary>What whoever facilitates says at a proposal's present step.</summary>
    public sealed record FacilitatorScript(Ref Ref) : OfProposal(Ref);

    /// <param name="On">Null asks how it is written.</param>
    public sealed record Coach(bool? On) : ChatCommand;

    /// <param name="Kind">Null asks how it is written.</param>
    /// <param name="Name">Empty for the name that the channel has.</param>
    /// <param name="Under">The unit that it is to be part of; empty for none.</param>
    public sealed record SetUp(Domain.Network.UnitKind? Kind, string Name, string Under, string Purpose) : ChatCommand;

    /// <param name="One">The name of the unit that is looked at; empty for all.</param>
    public sealed record Units(string One = "") : ChatCommand;

    /// <summary>What the unit needs of others, and others of it.</summary>
    public sealed record Dependencies : ChatCommand;

    /// <summary>How it goes with a unit that this one needs.</summary>
    /// <param name="Level">Null if it was not said.</param>
    public sealed record Depends(string Unit, DependencyLevel? Level, string Reason) : ChatCommand;

    /// <summary>A unit that waits for it becomes part of this one.</summary>
    public sealed record TakeIn(string Unit) : ChatCommand;

    /// <summary>This unit asks to become part of another.</summary>
    public sealed record BePartOf(string Unit) : ChatCommand;

    /// <param name="Unit">Empty for the unit where it is said.</param>
    public sealed record Join(string Unit) : ChatCommand;

    /// <param name="Unit">Empty for the unit where it is said.</param>
    public sealed record Leave(string Unit) : ChatCommand;

    public sealed record MembersOf(string Unit) : ChatCommand;

    /// <param name="Whom">Null if nobody is mentioned.</param>
    public sealed record WhoIs(Named? Whom, string Name) : ChatCommand;

    /// <summary>All units of the person.</summary>
    public sealed record MySquads : ChatCommand;

    public sealed record HomeSquad(string Unit) : ChatCommand;

    public sealed record Unknown(string Text) : ChatCommand;
}
