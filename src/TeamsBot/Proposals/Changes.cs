using System.Text.RegularExpressions;
using TeamsBot.AdaptiveCards;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Proposals;

/// <summary>What a new version changed: only the sentences that differ.</summary>
internal static partial class Changes
{
    private const int Shown = 300;

    /// <summary>The grey block with before and now; null for the first version.</summary>
    public static Container? Block(Scene scene, Proposal proposal, Role role, int scale)
    {
        if (proposal.Before is not { } before || proposal.Version == 1)
        {
            return null;
        }

        var heading = role is Role.Asked && ConsentedBefore(scene, proposal) ? Sentence.OnlyThisChanged : Sentence.WhatChanged;
        return Face.Block(
            ContainerStyle.Emphasis,
            [
                Face.Bold(scene.Say(heading)),
                .. Differences(scene, before, proposal.Wording, scale),
                Why(scene, proposal) is { } why ? Face.Labelled(scene.Say(Sentence.Why), why, Shown / scale, subtle: true) : null,
            ]);
    }

    /// <summary>The same block for a text that was not sent yet.</summary>
    public static Container Block(Scene scene, Wording before, Wording now) =>
        Face.Block(ContainerStyle.Emphasis, [Face.Bold(scene.Say(Sentence.WouldChange)), .. Differences(scene, before, now, 1)]);

    private static CardElement?[] Differences(Scene scene, Wording before, Wording now, int scale)
    {
        var (gone, added) = Between(before, now);
        return
        [
            gone.Length == 0 ? null : Face.Labelled(scene.Say(added.Length == 0 ? Sentence.Gone : Sentence.Before), gone, Shown / scale, subtle: true),
            added.Length == 0 ? null : Now(scene.Say(gone.Length == 0 ? Sentence.Added : Sentence.Now), added, Shown / scale),
        ];
    }

    /// <summary>What the last change is for: the idea that was taken, and the proposer's words.</summary>
    public static string? Why(Scene scene, Proposal proposal)
    {
        var taken = proposal.Responses.SelectMany(entry => entry.Value.Suggestions.Select(suggestion => (By: entry.Key, Suggestion: suggestion)))
            .FirstOrDefault(pair => pair.Suggestion.Taken == proposal.Version);
        return (taken.Suggestion, proposal.Why) switch
        {
            (null, var why) => why,
            (var idea, null) => Idea(scene, proposal, taken.By, idea),
            (var idea, var why) => $"{Idea(scene, proposal, taken.By, idea)}: {why}",
        };
    }

    private static string Idea(Scene scene, Proposal proposal, PersonId by, Suggestion idea) => Solved(scene, proposal, idea) is { } problems
        ? scene.Say(Sentence.WhyIdeaFor, People.Name(scene, by), idea.Number, problems)
        : scene.Say(Sentence.WhyIdea, People.Name(scene, by), idea.Number);

    /// <summary>"Lena's problem": whose problems an idea is for; null if for none.</summary>
    public static string? Solved(Scene scene, Proposal proposal, Suggestion idea)
    {
        var owners = proposal.Objections().Where(pair => idea.Solves.Contains(pair.Objection.Number)).Select(pair => pair.Owner).Distinct().ToList();
        return owners.Count == 0 ? null : scene.Say(Sentence.WhySolved, People.List(scene, owners));
    }

    /// <summary>The viewer consented to the version before this one, and has said nothing since.</summary>
    public static bool ConsentedBefore(Scene scene, Proposal proposal) =>
        scene.Viewer is { } viewer
        && proposal.ResponseOf(viewer) is { Answer: Answer.Consent, OpenObjection: null } response
        && response.Version == proposal.Version - 1;

    /// <summary>The sentences that went and those that came.</summary>
    public static (string Gone, string Added) Between(Wording before, Wording now)
    {
        var (old, young) = (Split(before), Split(now));
        return (Joined(old.Except(young)), Joined(young.Except(old)));
    }

    private static RichTextBlock Now(string label, string text, int most) =>
        new([new TextRun(label + " ") { IsSubtle = true }, .. RichText.Runs(text, most, new("") { Weight = TextWeight.Bolder })]);

    private static List<string> Split(Wording wording) =>
        [wording.Title, .. SentenceEnds().Split(wording.Body).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static string Joined(IEnumerable<string> sentences) => string.Join(' ', sentences);

    [GeneratedRegex(@"(?<=[.!?。！？])\s+|\n+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnds();
}
