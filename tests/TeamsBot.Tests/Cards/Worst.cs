using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Domain;
using TeamsBot.Domain.Proposals;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Proposals;

namespace TeamsBot.Tests.Cards;

/// <summary>The cards with the longest and strangest words: emoji, right-to-left, marks, links, 250 people.</summary>
internal static class Worst
{
    private static readonly string[] Families =
    [
        "👩‍👩‍👧‍👦", "ש", "漢", "e\u0301\u0302\u0303", "https://a.example/x ", "**_[x](y)`#", "\u202E", "w",
    ];

    public static int Count => Families.Length;

    public static IEnumerable<(string Name, AdaptiveCard Card, CardPlace Place)> Of(int family) => Cards(family, Families[family]);

    private static string Long(string piece, int most) => string.Concat(Enumerable.Repeat(piece, most / piece.Length));

    private static IEnumerable<(string Name, AdaptiveCard Card, CardPlace Place)> Cards(int family, string piece)
    {
        foreach (var squad in Squads(piece))
        {
            foreach (var viewer in new[] { null, "Mia", squad.Names[1], squad.Names[2], squad.Names[^1] })
            {
                var scene = squad.Squad.For(viewer);
                var proposal = squad.Squad.Proposal;
                var kept = Long(piece, 1000);
                var name = $"{family} {squad.State} {squad.Names.IndexOf(viewer ?? "")}";
                yield return ($"{name} card", ProposalCard.Render(scene, proposal, new("Not counted", null, Long(piece, 5000))), CardPlace.Posted);
                yield return ($"{name} first", ProposalCard.First(scene, proposal), CardPlace.Posted);
                yield return ($"{name} stub", ProposalCard.Stub(scene, proposal, 1, proposal.Wording.Title), CardPlace.Posted);
                yield return ($"{name} details", DetailsCard.Render(scene, proposal), CardPlace.Posted);
                yield return ($"{name} more", MoreCard.Render(scene, proposal), CardPlace.Posted);
                yield return ($"{name} agreement", AgreementCard.Render(scene, proposal), CardPlace.Posted);
                yield return ($"{name} look back", LookBackCard.Render(scene, due: true), CardPlace.Posted);
                yield return ($"{name} change", ChangeForm.Render(scene, proposal), CardPlace.Form);
                yield return ($"{name} problem", ProblemForm.Render(scene, proposal, kept, kept, "stop", new("No", "No", kept)), CardPlace.Form);
                yield return ($"{name} argue", ArgueForm.Render(scene, proposal), CardPlace.Form);
                yield return ($"{name} check", CheckForm.Render(scene, proposal), CardPlace.Form);
                yield return ($"{name} history", HistoryCard.Render(scene, proposal, new(squad.Squad.History().Take(HistoryCard.PerPage).ToList(), 99)), CardPlace.Posted);
                yield return ($"{name} diff", DiffCard.Render(scene, proposal, 1, proposal.Before ?? new(Long("a " + piece, 100), Long(piece + " b ", 3800)), 2, proposal.Wording), CardPlace.Posted);
                yield return ($"{name} who", WhoIsAskedCard.Render(scene), CardPlace.Posted);
                yield return ($"{name} away", AwayForm.Render(scene, colleague: true), CardPlace.Form);
                yield return ($"{name} open", OpenProposalsCard.Render(scene), CardPlace.Posted);
                yield return ($"{name} which", WhichCard.Render(scene, [proposal, proposal, proposal], Long(piece, 1000), "asker"), CardPlace.Posted);
                yield return ($"{name} unknown", UnknownCommandCard.Render(scene, Long("a b c d " + piece, 4000), []), CardPlace.Posted);
                foreach (var refusal in Enum.GetValues<Refusal>().Where(_ => viewer is not null && viewer == squad.Names[2]))
                {
                    yield return ($"{name} {refusal}", RefusedCard.Render(scene, refusal, proposal, Long(piece, 5000)), CardPlace.Posted);
                }
            }
        }
    }

    private static IEnumerable<(string State, Squad Squad, List<string> Names)> Squads(string piece)
    {
        List<string> names = ["Mia", .. Enumerable.Range(1, 249).Select(n => $"{n} {Long(piece, 190)}")];
        var (one, two, three) = (names[1], names[2], names[3]);
        var text = Long(piece, 100) + "\n" + Long(piece, 3800);
        var words = Long(piece, 990);
        if (PlainText.Clean(words).Length == 0)
        {
            (text, words) = ("x" + text, "x" + words);
        }

        Squad New() => new Squad(names).Proposes("Mia", text);
        yield return ("open", New().Consents(one, words).StandsAside(two, words), names);
        yield return ("hold", New().Objects(one, words, words).Objects(two, words, words).Objects(three, words, words), names);
        var argument = Long(piece, 290) is var said && PlainText.Clean(said).Length == 0 ? "x" + said : said;
        yield return ("checked", New().Objects(one, words, words).Argues(one, new(argument, argument, argument, argument, argument)).AsksToCheck("Mia")
            .Suggests(two, words).Declines("Mia", words).Suggests(three, words), names);
        yield return ("given up", New().Objects(one, words, words).Objects(two, words, words).Named(three).Leaves(two).At("2026-11-27 10:00").Abandons(three, words), names);
        yield return ("mended", New().Consents(one).Mends("Mia", words + " " + text[..3000]), names);
        yield return ("changed", New().Objects(one, words, words).Amends("Mia", words + " " + text[..3000], words), names);
        yield return ("lapsed", New().Objects(one, words, words).At("2026-12-20 12:00"), names);
        var adopted = New().Objects(two, words, words).Amends("Mia", words + " " + text[..3000], words).Consents(two, words);
        foreach (var name in names.Skip(3))
        {
            adopted.Consents(name, words);
        }

        yield return ("adopted", adopted.Consents(one, words).At("2026-12-20 12:00"), names);
        yield return ("complained", adopted.Questions(one, words).Breaks(two, words, words).TakesCare("Mia", three, new(2027, 1, 20)).At("2027-04-20 12:00"), names);
        yield return ("conflict", new Squad(names).InTheNetwork(Long(piece, 490)).ProposesThat(one, new Effect.SetPurpose("x" + Long(piece, 480))).ProposesThat("Mia", new Effect.SetPurpose("y" + Long(piece, 480))).AllConsent(), names);
        yield return ("meeting", new Squad(names).WithMeetings().Proposes("Mia", text).Objects(one, words).CallsMeeting(two, words).Records(two, MeetingOutcome.Back, [.. names.Take(200)]), names);
    }
}
