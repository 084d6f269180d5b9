using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Tests.Organization;

public sealed class LanguageTests
{
    private readonly Squad _squad = new("Mia", "Lena", "Tom", "Sam");

    [Fact]
    public void A_squad_speaks_what_was_spoken_when_it_was_founded()
    {
        var founded = Unit.None.Decide(new MembershipCommand.Create("Zahlungen", "Europe/Berlin", Squad.Home, Chosen: false, Waiting: null) { Language = Language.German, At = Squad.Monday, Entropy = Squad.Seeded(1) });
        Assert.Equal(Language.German, founded.After.Language);
        Assert.Equal(Language.German, Assert.IsType<MembershipEvent.UnitCreated>(founded.Events[0]).Language);
    }

    [Fact]
    public void Any_member_changes_the_language_and_saying_it_again_changes_nothing()
    {
        Assert.Equal(Language.English, _squad.Unit.Language);
        Assert.Null(_squad.ChangesLanguage("Tom", Language.French));
        Assert.Equal(Language.French, _squad.Unit.Language);
        var facts = _squad.Log.Count;
        Assert.Null(_squad.ChangesLanguage("Sam", Language.French));
        Assert.Equal(facts, _squad.Log.Count);
    }

    [Fact]
    public void Whoever_is_not_in_the_squad_does_not_change_its_language() =>
        Assert.Equal(Refusal.NotAMember, _squad.ChangesLanguage("Zoe", Language.Spanish));
}
