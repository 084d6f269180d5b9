using TeamsBot.AdaptiveCards;
using TeamsBot.Text;
using static TeamsBot.AdaptiveCards.CardElement;

namespace TeamsBot.Guide;

/// <summary>What the bot found when it tested itself.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Storage">Where facts are kept: "Azure Tables", "memory".</param>
/// <param name="StorageWorks">A read came back.</param>
/// <param name="Members">People who are asked.</param>
/// <param name="Zone">IANA or Windows name.</param>
/// <param name="Channel">Host of the channel service.</param>
/// <param name="ChannelWorks">The member list could be read.</param>
public sealed record SelfTest(string Version, string Storage, bool StorageWorks, int Members, string Zone, string Channel, bool ChannelWorks);

/// <summary>Whether the bot works here.</summary>
public static class StatusCard
{
    public static AdaptiveCard Render(Scene scene, SelfTest test)
    {
        var buttons = new Buttons(scene);
        var title = scene.Say(Sentence.StatusTitle);
        return Face.Card(
            scene,
            title,
            [
                Face.Heading(title),
                Line(scene, Sentence.StatusVersion, test.Version),
                Line(scene, Sentence.StatusStorage, test.Storage, test.StorageWorks),
                Line(scene, Sentence.StatusMembers, test.Members.ToString(scene.Words.Culture)),
                Line(scene, Sentence.StatusZone, test.Zone),
                Line(scene, Sentence.StatusChannel, test.Channel, test.ChannelWorks),
                Face.Row(buttons.Tap(Sentence.ButtonHelp, Verbs.Help)),
            ]);
    }

    private static RichTextBlock Line(Scene scene, Sentence label, string value, bool? works = null)
    {
        var found = works is { } ok ? $" · {(ok ? "✓" : "✗")} {scene.Say(ok ? Sentence.StatusWorks : Sentence.StatusFails)}" : "";
        return new([new TextRun(scene.Say(label) + ": ") { Weight = TextWeight.Bolder }, new TextRun(RichText.Inline(value) + found)]) { Spacing = Spacing.Small };
    }
}
