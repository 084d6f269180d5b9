using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Practice;

/// <summary>A squad that exists in one answer only: the person who practises and three colleagues, decided for by the same rules as every real one.</summary>
/// <param name="At">Its clock: nobody waits for it.</param>
/// <param name="Refusal">Why the last command was not taken.</param>
internal sealed record Colleagues(Unit Unit, DateTimeOffset At, Refusal? Refusal = null)
{
    public const string You = "you";
    public const string Lena = "Lena";
    public const string Tom = "Tom";
    public const string Sam = "Sam";

    private const int Number = 1;

    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly Entropy Fixed = new(new byte[16]);
    private static readonly Place Nowhere = new("practice", "practice");

    private static readonly Dictionary<Language, Colleagues> All = Enum.GetValues<Language>().ToDictionary(language => language, Gathered);

    /// <summary>The squad before anything is proposed.</summary>
    public static Colleagues AtWork(Language language) => All[language];

    public Proposal? Proposal => Unit.Open.Find(Number) ?? Unit.Settled.FirstOrDefault();

    public PersonId Self => Unit.Person(You)!.Id;

    public Colleagues Proposes(string who, string text) => Do(new ProposalCommand.Propose(text, Nowhere) { At = At, Entropy = Fixed, By = who, Tap = Tapped("propose") });

    public Colleagues Answers(string who, Answer answer) => Do(new ProposalCommand.Respond(Number, answer) { At = At, Entropy = Fixed, By = who, Tap = Tapped("answer") });

    public Colleagues SeesProblem(string who, string reason, string? idea) =>
        Do(new ProposalCommand.Raise(Number, reason, idea) { At = At, Entropy = Fixed, By = who, Tap = Tapped("problem") });

    public Colleagues StillObjects(string who) => Do(new ProposalCommand.StillObject(Number, null, null, null) { At = At, Entropy = Fixed, By = who, Tap = Tapped("still") });

    public Colleagues TakesBack(string who) => Do(new ProposalCommand.TakeBack(Number, null, Uneasy: false) { At = At, Entropy = Fixed, By = who, Tap = Tapped("back") });

    public Colleagues Changes(string who, string text, string? why) => Do(new ProposalCommand.Amend(Number, text, why) { At = At, Entropy = Fixed, By = who, Tap = Tapped("change") });

    public Colleagues Withdraws(string who) => Do(new ProposalCommand.Withdraw(Number) { At = At, Entropy = Fixed, By = who, Tap = Tapped("withdraw") });

    /// <summary>Lets time go by until the proposal is at rest, or so many days.</summary>
    public Colleagues Waits(int days)
    {
        var now = this;
        for (var day = 0; day < days && now.Proposal is { IsLive: true }; day++)
        {
            now = now with { At = now.At.AddDays(1) };
            now = now.Do(new MembershipCommand.Advance { At = now.At, Entropy = Fixed });
        }

        return now;
    }

    private static Colleagues Gathered(Language language)
    {
        var words = Sentences.In(language);
        var person = (string id, string name) => new Person(id, name, id);
        return new Colleagues(Unit.None, Monday)
            .Do(new MembershipCommand.Create(words.Of(Sentence.PracticeTitle), "Etc/UTC", new("", "practice", "", "practice"), Chosen: false, Waiting: null) { Language = language, At = Monday, Entropy = Fixed })
            .Do(new MembershipCommand.ReadRoster([person(You, words.Of(Sentence.PracticeYou)), person(Lena, Lena), person(Tom, Tom), person(Sam, Sam)]) { At = Monday, Entropy = Fixed });
    }

    /// <summary>An hour later, and only if nothing was refused before.</summary>
    private Colleagues Do(UnitCommand command)
    {
        if (Refusal is not null)
        {
            return this;
        }

        var decision = Unit.Decide(command);
        return new(decision.After, At.AddHours(1), decision.Refusal);
    }

    /// <summary>No two taps are the same one twice.</summary>
    private Tap Tapped(string verb) => new($"{verb} {Unit.Size}", verb, 0);
}
