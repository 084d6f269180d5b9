using System.Text.Json.Nodes;
using TeamsBot.Fakes;

namespace TeamsBot.Tests.Chat;

/// <summary>Several guests in one command, and guests where there are no threads.</summary>
public sealed class IncludingSpecs : OnStage
{
    [Fact]
    public async Task Two_guests_are_included_by_one_command_with_one_answer()
    {
        var (gina, hugo) = (World.AddPerson("Gina", "guest"), World.AddPerson("Hugo", "guest"));
        World.Join(World.Squad, gina);
        World.Join(World.Squad, hugo);
        await Ada.Proposes("Tea at four");

        var said = await Ada.Sends(Mentioning("include <at>Gina</at> and <at>Hugo</at>", gina, hugo));
        await said.AnsweredAsync();

        Assert.Equal("Noted: Gina is asked from the next proposal on.\nNoted: Hugo is asked from the next proposal on.", said.Line);
        var unit = await Theatre.UnitAsync(World.Squad);
        Assert.True(unit.Person(gina.AadObjectId!) is { Asked: true } && unit.Person(hugo.AadObjectId!) is { Asked: true });
    }

    [Fact]
    public async Task Of_two_people_the_one_who_is_not_here_is_named_unknown_and_the_other_included()
    {
        var (gina, stranger) = (World.AddPerson("Gina", "guest"), World.AddPerson("Zora"));
        World.Join(World.Squad, gina);
        await Ada.Proposes("Tea at four");

        var said = await Ada.Sends(Mentioning("include <at>Zora</at>, <at>Gina</at>", gina, stranger));
        await said.AnsweredAsync();

        Assert.Contains("Noted: Gina is asked", said.Line, StringComparison.Ordinal);
        Assert.Null((await Theatre.UnitAsync(World.Squad)).Person(stranger.AadObjectId!));
    }

    [Fact]
    public async Task A_guest_in_a_group_chat_is_not_sent_to_a_thread()
    {
        var gina = World.AddPerson("Gina", "guest");
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo, gina]);
        var proposal = await Ada.In(chat).Proposes("Tea at four");

        var seen = (await Theatre.In(chat, gina).Consents(proposal)).Text;

        Assert.Contains("Please write what you think: everyone here reads it.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("thread", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_group_chat_is_not_sent_to_a_thread()
    {
        var chat = World.AddGroupChat("Tea round", [World.Ada, World.Ben, World.Cleo]);
        var proposal = await Ada.In(chat).Proposes("Tea at four");

        var seen = (await Theatre.In(chat, World.AddPerson("Mallory")).Consents(proposal)).Text;

        Assert.Contains("Not counted: you aren't among the people who decide.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("thread", seen, StringComparison.Ordinal);
    }

    private JsonObject Mentioning(string text, params FakePerson[] people)
    {
        var message = Teams.Activities.Message(World.Squad, World.Ada, text);
        foreach (var person in people)
        {
            message["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = $"<at>{person.Name}</at>", ["mentioned"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name } });
        }

        return message;
    }
}
