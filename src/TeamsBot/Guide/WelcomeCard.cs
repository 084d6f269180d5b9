using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Organization;
using TeamsBot.Text;

namespace TeamsBot.Guide;

/// <summary>The first words, once per installation.</summary>
public static class WelcomeCard
{
    private const int NamesShown = 3;

    /// <summary>In a channel or a group chat.</summary>
    /// <param name="scene">The unit, none before the first proposal.</param>
    /// <param name="people">Everybody there without bots; empty if it could not be read.</param>
    /// <param name="addedBy">Who installed the bot.</param>
    /// <param name="chat">A group chat.</param>
    public static AdaptiveCard Render(Scene scene, IReadOnlyList<Person> people, string? addedBy, bool chat)
    {
        var buttons = new Buttons(scene);
        return Face.Card(
            scene,
            scene.Say(Sentence.SummaryWelcome),
            [
                Face.Heading(scene.Say(Sentence.WelcomeTitle)),
                Face.Plain(scene.Say(Sentence.WelcomeBody)),
                Face.Row(buttons.Tap(Sentence.ButtonTryMe, Verbs.TryMe), buttons.Opens(Sentence.ButtonPropose, Verbs.Propose)),
                Face.Row(buttons.Tap(Sentence.ButtonHow, Verbs.HowItWorks), buttons.Tap(Sentence.ButtonWho, Verbs.WhoIsAsked)),
                Face.Fine(string.Join(' ', Footer(scene, people, addedBy, chat))),
            ]);
    }

    /// <summary>In the chat of one person with the bot.</summary>
    /// <param name="scene">No unit.</param>
    /// <param name="name">Whose chat.</param>
    /// <param name="waiting">Proposals that wait for this person.</param>
    public static AdaptiveCard Personal(Scene scene, string name, int waiting)
    {
        var buttons = new Buttons(scene);
        return Face.Card(
            scene,
            scene.Say(Sentence.SummaryPersonal),
            [
                new CardElement.RichTextBlock(
                    [new TextRun(scene.Say(Sentence.PersonalTitle, People.Name(name))) { Weight = TextWeight.Bolder, Size = TextSize.Medium }]),
                Face.Plain($"{scene.Say(Sentence.PersonalBody)} {scene.Count(Sentence.PersonalWaiting, waiting)}"),
                Face.Row(buttons.Tap(Sentence.ButtonMyOpen, Verbs.OpenProposals), buttons.Tap(Sentence.ButtonHow, Verbs.HowItWorks)),
                Face.Row(buttons.Tap(Sentence.ButtonPractice, Verbs.Practice)),
            ]);
    }

    private static IEnumerable<string> Footer(Scene scene, IReadOnlyList<Person> people, string? addedBy, bool chat)
    {
        var asked = people.Where(person => !person.Guest).Select(person => person.Name).ToList();
        var guests = people.Count - asked.Count;
        if (addedBy is not null)
        {
            yield return scene.Say(Sentence.AddedBy, People.Name(addedBy));
        }

        if (asked.Count > Limits.AskedWithoutChoice)
        {
            yield return scene.Say(chat ? Sentence.IAskLaterChat : Sentence.IAskLater, people.Count);
        }
        else if (asked.Count > 0)
        {
            yield return scene.Count(Sentence.IAsk, asked.Count, People.List(scene, asked, NamesShown));
            if (guests > 0)
            {
                yield return scene.Count(Sentence.IDontAsk, guests);
            }
        }

        yield return scene.Say(Sentence.IRead);
    }
}
