using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Practice;
using TeamsBot.Proposals;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Practice;

/// <summary>Every way through a practice, and what its buttons may have become on their way.</summary>
public sealed class CourseSpecs
{
    private const int Cases = 4000;

    /// <summary>What fills the forms of a practice in every way there is.</summary>
    private static readonly JsonObject[] Typed =
    [
        new() { ["text"] = "Tea at four", ["problem"] = "Four is too late", ["until"] = "stop" },
        new() { ["text"] = "Tea at five", ["problem"] = "Four is too late", ["idea"] = "Tea at three", ["until"] = "note" },
    ];

    private static readonly string[] Practised = [Verbs.Practice, Verbs.PracticeStep, Verbs.PracticeForm, Verbs.SendPractice, Verbs.StopPractice, Verbs.Help];

    [Fact]
    public void Every_way_of_tapping_leads_on_and_no_button_is_one_of_a_real_proposal()
    {
        var (seen, ahead) = (new HashSet<string>(StringComparer.Ordinal), new Queue<AdaptiveCard>([PracticeCard.Intro(dialogs: false)]));
        while (ahead.TryDequeue(out var card))
        {
            if (!seen.Add(CardText.Json(card).ToJsonString()))
            {
                continue;
            }

            Assert.InRange(seen.Count, 1, 5000);
            Assert.Empty(Surface.Check(card, CardPlace.Form));
            foreach (var (verb, data) in CardText.Taps(card))
            {
                Assert.Contains(verb, Practised);
                Assert.DoesNotContain(data, pair => pair.Key is "p" or "v" or "r" or "u");
                foreach (var next in Answers(verb, data))
                {
                    Assert.DoesNotContain("I can't go on from there.", CardText.All(next), StringComparison.Ordinal);
                    ahead.Enqueue(next);
                }
            }
        }

        Assert.InRange(seen.Count, 40, 5000);
    }

    [Theory]
    [InlineData("ru", "runn")]
    [InlineData("ru", "rw")]
    [InlineData("a", "ak")]
    [InlineData("a", "amnk")]
    public void A_step_back_is_as_if_the_last_step_had_never_been(string moves, string later)
    {
        var before = CardText.All(PracticeCard.Render(new(moves, "Late"), dialogs: true));
        _ = PracticeCard.Render(new(later, "Late"), dialogs: true);
        Assert.Equal(before, CardText.All(PracticeCard.Render(new(moves, "Late"), dialogs: true)));
    }

    [Theory]
    [InlineData("runn", typeof(ProposalState.Adopted))]
    [InlineData("rx", typeof(ProposalState.NotDecided))]
    [InlineData("rw", typeof(ProposalState.Withdrawn))]
    [InlineData("run", typeof(ProposalState.Open))]
    [InlineData("am", typeof(ProposalState.OnHold))]
    [InlineData("az", typeof(ProposalState.Adopted))]
    [InlineData("amnsn", typeof(ProposalState.Withdrawn))]
    public void The_rules_of_real_proposals_decide(string moves, Type state) =>
        Assert.IsType(state, Rehearsal.Play(new(moves, "Four is too late"))!.Proposal!.State);

    [Fact]
    public void Silence_adopts_nothing_in_a_practice_either()
    {
        var adopted = Assert.IsType<ProposalState.Adopted>(Rehearsal.Play(new("runn"))!.Proposal!.State);
        Assert.Equal((2, 2, 1), (adopted.Count.Need, adopted.Count.Consents, adopted.Count.Silent));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("ake")]
    [InlineData("rr")]
    [InlineData("rk")]
    [InlineData("au")]
    [InlineData("ak!")]
    [InlineData("rnu")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_no_button_says_starts_anew_kindly(string moves)
    {
        var card = PracticeCard.Render(Course.Read(new(JsonSerializer.SerializeToElement(new { course = moves }))), dialogs: true);
        Assert.Contains("I can't go on from there.", CardText.All(card), StringComparison.Ordinal);
        Assert.Equal(["Start over", "Help"], CardText.Buttons(card));
    }

    [Fact]
    public void Any_list_of_moves_with_any_words_is_drawn_at_once_and_fits()
    {
        const int Seed = 20260302;
        var random = new Random(Seed);
        string[] words = ["", "Tea", new string('w', 9000), string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 400)), "\u202E\ud800", "e" + new string('\u0301', 700), "<at>Sam</at> **x** {0}", "9:45 instead of 9:30"];
        var letters = string.Concat(Enum.GetValues<Move>().Select(move => (char)move)) + "?é";
        var watch = Stopwatch.StartNew();
        for (var nth = 0; nth < Cases; nth++)
        {
            var start = "ra o"[random.Next(4)];
            var data = JsonSerializer.SerializeToElement(new Dictionary<string, string>
            {
                ["course"] = start + string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => letters[random.Next(letters.Length)])),
                ["course.1"] = words[random.Next(words.Length)],
                ["course.2"] = words[random.Next(words.Length)],
            });
            Assert.Empty(Surface.Check(PracticeCard.Render(Course.Read(new(data)), random.Next(2) == 0), CardPlace.Posted).Select(violation => $"{data}: {violation}"));
        }

        Assert.InRange(watch.Elapsed.TotalMilliseconds / Cases, 0, 20);
    }

    [Fact]
    public void The_longest_and_strangest_words_fit_at_every_step()
    {
        foreach (var word in new[] { new string('漢', 900), string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 400)), string.Concat(Enumerable.Repeat("https://a.example/x ", 60)) })
        {
            foreach (var moves in new[] { "o", "oc", "ocn", "ocnn", "ox", "a", "am", "amn", "amns", "amnk", "ai" })
            {
                var course = new Course(moves).Saying(word, moves.StartsWith('o') ? word + "!" : word);
                Assert.Empty(Surface.Check(PracticeCard.Render(course, dialogs: true), CardPlace.Posted).Select(violation => $"{moves}: {violation}"));
            }

            Assert.Empty(Surface.Check(PracticeForm.Render(new Course("oc").Saying(word, null), dialogs: false)!, CardPlace.Form));
        }
    }

    /// <summary>The cards that a tap can bring, by whatever is filled in.</summary>
    private static IEnumerable<AdaptiveCard> Answers(string verb, JsonObject data) => verb switch
    {
        Verbs.PracticeStep => [PracticeCard.Render(Read(data), dialogs: false)],
        Verbs.PracticeForm => [PracticeForm.Render(Read(data)!, dialogs: false)!],
        Verbs.SendPractice => Typed.Select(typed => PracticeForm.Sent(Read(data)!, Fields(data, typed))).Where(sent => sent.Refusal is null).Select(sent => PracticeCard.Render(sent.Course, dialogs: false)),
        _ => [],
    };

    private static Course? Read(JsonObject data) => Course.Read(Fields(data, []));

    private static TapFields Fields(JsonObject data, JsonObject typed)
    {
        var all = data.DeepClone().AsObject();
        foreach (var (name, value) in typed)
        {
            all[name] = value?.DeepClone();
        }

        return new(JsonSerializer.SerializeToElement(all));
    }
}
