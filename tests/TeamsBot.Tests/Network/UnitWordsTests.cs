using TeamsBot.Domain.Network;
using TeamsBot.Network;

namespace TeamsBot.Tests.Network;

/// <summary>The name of a unit among the words that people say around it.</summary>
public sealed class UnitWordsTests
{
    private static readonly NetworkView Organization = NetworkView.None.Listed([Entry("Baking"), Entry("Cocina"), Entry("Tool Guild"), Entry("The Team"), Entry("Achats")]);

    [Theory]
    [InlineData("Baking", "Baking")]
    [InlineData("the Baking guild", "Baking")]
    [InlineData("our guild Baking, please", "Baking")]
    [InlineData("Baking thank you", "Baking")]
    [InlineData("der Gilde Baking bitte", "Baking")]
    [InlineData("gremio Cocina", "Cocina")]
    [InlineData("el gremio de Cocina por favor", "Cocina")]
    [InlineData("l'équipe d'Achats s'il te plaît", "Achats")]
    [InlineData("l’équipe d’Achats", "Achats")]
    public void Articles_kinds_and_courtesies_around_a_name_do_not_hide_it(string said, string name) =>
        Assert.Equal(name, UnitWords.Find(Organization, said)?.Position.Name);

    [Theory]
    [InlineData("the Tool Guild", "Tool Guild")]
    [InlineData("The Team", "The Team")]
    [InlineData("the team The Team", "The Team")]
    public void A_name_that_has_such_words_itself_keeps_them(string said, string name) =>
        Assert.Equal(name, UnitWords.Find(Organization, said)?.Position.Name);

    [Theory]
    [InlineData("guild")]
    [InlineData("the guild")]
    [InlineData("you for Baking")]
    [InlineData("please")]
    [InlineData("")]
    public void Other_words_name_nothing(string said) => Assert.Null(UnitWords.Find(Organization, said));

    private static Entry Entry(string name) => new(new UnitId(name), new Position(UnitKind.Guild, name, "", UnitName.Slug(name)), null, null);
}
