using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;
using Calendar = TeamsBot.Domain.Organization.Calendar;

namespace TeamsBot.Organization;

/// <summary>Asks people who gave no answer lately whether to wait for them.</summary>
public static class WaitCard
{
    /// <param name="scene">With a viewer in that person's own chat; else everybody is mentioned.</param>
    /// <param name="people">Who is asked, all at the same time.</param>
    public static AdaptiveCard Ask(Scene scene, IReadOnlyList<Member> people)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.WaitTitle);
        var mentions = people.Where(member => !member.Muted).Select(member => new Mention(member.Address.Length > 0 ? member.Address : member.ObjectId, member.Name))
            .OrderBy(mention => mention.Name, StringComparer.Create(scene.Words.Culture, ignoreCase: true)).ToParts();
        CardElement body = scene.Viewer is null
            ? new CardElement.TextBlock(scene.Say(Sentence.WaitBody, string.Join(", ", mentions.Select(mention => mention.Text).Concat(people.Where(member => member.Muted).Select(member => Choosing.Tame(People.Name(member)))))))
            : Face.WithName(scene.Say(Sentence.WaitBodyAlone, Said.Name(scene.Unit.Name)));
        var card = Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                body,
                Face.Row(buttons.Tap(Sentence.ButtonYes, Verbs.WaitForMe), buttons.Tap(Sentence.ButtonDontWait, Verbs.DontWaitForMe)),
                Face.Fine(scene.Say(Sentence.WaitUntil, When.Format(Until(scene.Unit.Calendar, people), scene.Unit.Calendar, scene.Words.Culture))),
            ]);
        return scene.Viewer is null ? card with { Mentions = mentions } : card;
    }

    /// <summary>What the viewer has said.</summary>
    public static AdaptiveCard Answered(Scene scene, bool waited)
    {
        var buttons = new Buttons(scene);
        return Face.Card(
            scene,
            scene.Say(Sentence.WaitTitle),
            [
                Face.Heading(scene.Say(Sentence.WaitTitle)),
                Face.Bold(scene.Say(waited ? Sentence.WaitYes : Sentence.WaitNo)),
                waited ? null : Face.Fine(scene.Say(Sentence.StillObject)),
                Face.Row(buttons.Tap(Sentence.ButtonOpenProposals, Verbs.OpenProposals), buttons.Tap(Sentence.ButtonWho, Verbs.WhoIsAsked)),
            ]);
    }

    private static DateTimeOffset Until(Calendar calendar, IReadOnlyList<Member> people) =>
        calendar.AddWorkingDays(people.Select(member => member.WaitAskedAt ?? default).Max(), Limits.WaitDays);
}
