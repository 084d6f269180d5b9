using TeamsBot.Tests.Stage;

namespace TeamsBot.Tests.Story;

/// <summary>At the end of the week one message says what was decided.</summary>
public sealed class WeekNoteSpecs : OnStage
{
    [Fact]
    public async Task On_Friday_one_message_in_the_channel_says_what_was_decided()
    {
        var tea = await Ada.Proposes("Tea at four");
        foreach (var member in (Member[])[Ben, Cleo, Dan, Eva])
        {
            await member.Consents(tea);
        }

        await tea.ShowsAsync("Adopted · A-1");
        await Ada.Proposes("Cake on Fridays");
        await Theatre.PassAsync(TimeSpan.FromDays(5));
        await Theatre.UntilAsync(_ => Notes().Count > 0, "The note");

        Assert.Equal("What we decided: 1 adopted, 1 not decided.\nA-1 Tea at four\nP-2 Cake on Fridays (not decided)", Assert.Single(Notes()));
    }

    [Fact]
    public async Task Whoever_does_not_want_the_note_says_so_and_the_rules_show_it()
    {
        var tea = await Ada.Proposes("Tea at four");
        foreach (var member in (Member[])[Ben, Cleo, Dan, Eva])
        {
            await member.Consents(tea);
        }

        Assert.Contains("write “friday note off”", (await Ben.Says("friday note")).Card.Text, StringComparison.Ordinal);
        Assert.Equal("Noted: no list at the end of the week.", (await Ben.Says("friday note off")).Line);
        Assert.Contains("write “friday note on”", (await Ben.Says("rules")).Card.Text, StringComparison.Ordinal);
        await Theatre.PassAsync(TimeSpan.FromDays(5));
        Assert.Empty(Notes());
    }

    [Fact]
    public async Task A_group_chat_is_told_too()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        var tea = await Ada.In(chat).Proposes("Tea at four");
        await Ben.In(chat).Consents(tea);
        await Cleo.In(chat).Consents(tea);
        await Theatre.PassAsync(TimeSpan.FromDays(5));
        await Theatre.UntilAsync(_ => Teams.Thread(chat).Lines.Any(line => line == "What we decided: 1 adopted.\nA-1 Tea at four"), "The note");
    }

    private List<string> Notes() => [.. Teams.Everything().Lines.Where(line => line.StartsWith("What we decided", StringComparison.Ordinal))];
}
