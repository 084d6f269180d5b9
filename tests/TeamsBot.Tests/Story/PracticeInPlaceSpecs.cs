using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>A practice where there are no dialogs: its forms are the answers to the taps.</summary>
public sealed class PracticeInPlaceSpecs : OnStage
{
    protected override bool Signed => false;

    private Member Alone => Theatre.Personal(World.Ben);

    [Fact]
    public async Task Forms_stand_in_the_card_and_lead_on_or_back()
    {
        var first = (await Alone.Says("practice")).Card;
        var form = (await Alone.Taps(first, "Write my own…")).Card;
        Assert.Contains("Take this one", (await Alone.Taps(form, "Back")).Card.Buttons);

        var held = (await Alone.Taps(form, "Send", ("text", "Tea at four"))).Card;
        Assert.Contains("Lena sees a problem", held.Text, StringComparison.Ordinal);
        var change = (await Alone.Taps(held, "Change it…")).Card;
        Assert.Contains("That is the text already.", (await Alone.Taps(change, "Send", ("text", "Tea at four"))).Text, StringComparison.Ordinal);

        Assert.Contains("Everyone is asked again.", (await Alone.Taps(change, "Send", ("text", "Tea at five"))).Text, StringComparison.Ordinal);
    }
}
