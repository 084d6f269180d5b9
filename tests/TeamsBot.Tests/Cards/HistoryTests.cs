using TeamsBot.Domain.Proposals;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;

namespace TeamsBot.Tests.Cards;

/// <summary>The history says what the card says, and keeps the secrets that it keeps.</summary>
public sealed class HistoryTests
{
    private static readonly Tap Click = new("a1", "consent", 0);

    [Theory]
    [InlineData(null, false)]
    [InlineData("Sam", false)]
    [InlineData("Tom", true)]
    public void Who_answered_what_shows_only_at_the_end_where_the_rules_say_so(string? viewer, bool shown)
    {
        var squad = Squad.OfMia(dialogs: true).ProposesThat("Tom", new Effect.SetPolicy(Hidden: true)).AllConsent().Proposes("Mia");
        var (scene, proposal) = (squad.For(viewer), squad.Proposal);
        var tom = squad.For("Tom").Viewer!.Value;
        var facts = new HistoryPage([new Happened(1, new ProposalEvent.Consented(scene.At, proposal.Number, 1, tom, null, Click))], null);

        Assert.Equal(shown, CardText.All(HistoryCard.Render(scene, proposal, facts)).Contains("Tom consented.", StringComparison.Ordinal));
        var closed = proposal with { State = new ProposalState.Withdrawn(scene.At) };
        Assert.Contains("Tom consented.", CardText.All(HistoryCard.Render(scene, closed, facts)), StringComparison.Ordinal);
    }

    /// <summary>Every fact about a proposal has a sentence of its own.</summary>
    [Fact]
    public void No_fact_is_told_as_something_that_went_on()
    {
        var words = File.ReadAllText(Path.Combine(Root(), "src", "TeamsBot", "Text", "HistoryWords.cs"));
        var facts = typeof(ProposalEvent).GetNestedTypes().Where(type => !type.IsAbstract).Select(type => type.Name);
        Assert.All(facts, name => Assert.Contains(name + " ", words, StringComparison.Ordinal));
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "TeamsBot.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
