using TeamsBot.AdaptiveCards;
using TeamsBot.Agreements;
using TeamsBot.Chat;
using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Tests.Cards;

/// <summary>Every card in every state, as each person sees it. The names sort as the cards are met.</summary>
internal static partial class Gallery
{
    public static IReadOnlyDictionary<string, (AdaptiveCard Card, CardPlace Place)> All { get; } = Drawn();

    /// <summary>The same in each language.</summary>
    public static IReadOnlyDictionary<Language, IReadOnlyDictionary<string, (AdaptiveCard Card, CardPlace Place)>> In { get; } =
        Enum.GetValues<Language>().ToDictionary(language => language, language => Squad.Speaking(language, Drawn));

    private static IReadOnlyDictionary<string, (AdaptiveCard Card, CardPlace Place)> Drawn() =>
        new SortedDictionary<string, (AdaptiveCard, CardPlace)>(
            Cards(dialogs: true).Select(card => (card.Name, card.Card, CardPlace.Posted)).Concat(Forms().Select(card => (card.Name, card.Card, CardPlace.Form)))
                .ToDictionary(card => card.Name, card => (card.Card, card.Item3)),
            StringComparer.Ordinal);

    /// <summary>Every card and form as it is where there are dialogs, or where there are none.</summary>
    public static IReadOnlyDictionary<string, AdaptiveCard> Where(bool dialogs) => Cards(dialogs).Concat(FormCards(dialogs)).Concat(StepFormCards(dialogs)).Concat(ProblemGallery.Forms(dialogs)).Concat(AgreementCards.Forms(dialogs)).Concat(PracticeFormCards(dialogs)).Concat(WishGallery.Forms(dialogs)).Concat(NetworkCards.Forms(dialogs)).Concat(HealthCards.Forms(dialogs)).ToDictionary(card => card.Name, card => card.Card);

    private static IEnumerable<(string Name, AdaptiveCard Card)> Cards(bool dialogs) =>
        GuideCards(dialogs).Concat(OpenCards(dialogs)).Concat(OnHoldCards(dialogs)).Concat(ChangedCards(dialogs)).Concat(ClosedCards(dialogs)).Concat(RefusedCards(dialogs)).Concat(OrganizationCards(dialogs)).Concat(RulesCards(dialogs)).Concat(VocabularyCards(dialogs)).Concat(StepCards(dialogs)).Concat(HiddenCards(dialogs)).Concat(ProblemGallery.Cards(dialogs)).Concat(AgreementCards.Of(dialogs)).Concat(TalkingCards.Of(dialogs)).Concat(PracticeCards(dialogs)).Concat(WishGallery.Cards(dialogs)).Concat(PollCards.Of(dialogs)).Concat(NetworkCards.Of(dialogs).Concat(NetworkCards.Files(dialogs))).Concat(ChangeCards.Of(dialogs)).Concat(FoundCards.Of(dialogs)).Concat(LearnCards.Of(dialogs)).Concat(HealthCards.Of(dialogs)).Concat(HealthCards.OfTribe(dialogs));

    private static IEnumerable<(string Name, AdaptiveCard Card)> Forms() => FormCards(dialogs: true).Concat(FormCards(dialogs: false)).Concat(StepFormCards(dialogs: true)).Concat(StepFormCards(dialogs: false)).Concat(ProblemGallery.Forms(dialogs: true)).Concat(ProblemGallery.Forms(dialogs: false)).Concat(AgreementCards.Forms(dialogs: true)).Concat(AgreementCards.Forms(dialogs: false)).Concat(PracticeFormCards(dialogs: true)).Concat(PracticeFormCards(dialogs: false)).Concat(WishGallery.Forms(dialogs: true)).Concat(WishGallery.Forms(dialogs: false)).Concat(NetworkCards.Forms(dialogs: true)).Concat(NetworkCards.Forms(dialogs: false)).Concat(HealthCards.Forms(dialogs: true)).Concat(HealthCards.Forms(dialogs: false));

    private static IEnumerable<(string Name, AdaptiveCard Card)> GuideCards(bool dialogs)
    {
        var none = Squad.Nowhere(dialogs);
        var six = new[] { "Mia", "Jonas", "Lena", "Priya", "Sam", "Tom" }.Select(name => Squad.PersonNamed(name)).ToList();
        var guests = new[] { Squad.PersonNamed("Ana", guest: true), Squad.PersonNamed("Ben", guest: true) };
        yield return ("01 welcome", WelcomeCard.Render(none, [.. six, .. guests], "Mia", chat: false));
        yield return ("01 welcome, 41 people", WelcomeCard.Render(none, [.. Enumerable.Range(1, 41).Select(n => Squad.PersonNamed($"Person {n}"))], "Mia", chat: false));
        yield return ("01 welcome, chat", WelcomeCard.Render(none, six, null, chat: true));
        yield return ("01 welcome, roster unknown", WelcomeCard.Render(none, [], null, chat: false));
        yield return ("14 help", HelpCard.Render(Squad.OfMia(dialogs).Proposes("Mia").Proposes("Tom", "No meetings on Thursday mornings").For(null)));
        yield return ("14 help, commands", CommandsCard.Render(none));
        yield return ("14 help, commands, of one group", CommandsCard.Render(none, from: 79));
        yield return ("14 help, commands, last", CommandsCard.Render(none, from: 999));
        yield return ("15 how it works", HowCard.Render(none));
        yield return ("15 how it works, chat", HowCard.Render(Squad.OfMia(dialogs, chat: true).For(null)));
        yield return ("16 unknown, a proposal", UnknownCommandCard.Render(none, "Move the stand-up to 9:30", []));
        yield return ("16 unknown, a slip", UnknownCommandCard.Render(none, "agrements", ["agreements", "amend", "proposals"]));
        yield return ("16 unknown, long names", UnknownCommandCard.Render(none, "still stand", ["still object", "stand aside", "time zone"]));
        yield return ("14 help, one command", CommandsCard.Of(none, "withdraw"));
        yield return ("26 welcome, personal", WelcomeCard.Personal(none, "Mia", 0));
        yield return ("26 which squad", PickUnitCard.Render(none, [new("k1", "Payments"), new("k2", "Checkout"), new("k3", "Search")], "propose Pay weekly"));
        foreach (var card in InboxCards(none, dialogs))
        {
            yield return card;
        }

        yield return ("27 status", StatusCard.Render(none, new("0.1.0", "Azure Tables", true, 6, "Europe/Berlin", "smba.trafficmanager.net", false)));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> InboxCards(Scene none, bool dialogs)
    {
        var (tea, cake) = (Squad.OfMia(dialogs).Proposes("Mia"), Squad.OfMia(dialogs).Proposes("Tom", "No meetings on Thursday mornings"));
        var (changed, own) = (Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena").Amends("Mia"), Squad.OfMia(dialogs).Proposes("Lena").Objects("Tom"));
        var (others, asked) = (Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena"), Squad.OfMia(dialogs).Proposes("Lena", "No meetings on Thursday mornings").Consents("Sam"));
        Scene Seen(Squad squad, string key) => squad.For("Lena") with { UnitKey = key };
        yield return ("26 inbox", InboxCard.Render(none, Inbox.Of([Seen(tea, "k1"), Seen(cake, "k2")])));
        yield return ("26 inbox, everything", InboxCard.Render(none, Inbox.Of([Seen(tea, "k1"), Seen(changed, "k2"), Seen(own, "k3"), Seen(others, "k4"), Seen(asked, "k5")])));
        yield return ("26 inbox, many", InboxCard.Render(none, Inbox.Of(Enumerable.Range(1, 8).Select(number => Seen(tea, $"k{number}")))));
        yield return ("26 inbox, unit by unit", InboxCard.Render(none, Inbox.Of([Placed(Seen(cake, "k2"), "Payments"), Placed(Seen(others, "k4"), "Checkout"), Placed(Seen(tea, "k1"), "Payments")])));
        yield return ("26 inbox, only for others", InboxCard.Render(none, Inbox.Of([Seen(others, "k1")])));
        yield return ("26 inbox, nothing", InboxCard.Render(none, []));
        yield return ("26 open our chat", OurChatCard.Render(none, "28:app", "inbox"));
    }

    /// <summary>The unit has a place in the network.</summary>
    internal static Scene Placed(Scene scene, string name, Domain.Network.UnitKind kind = Domain.Network.UnitKind.Squad) => scene with
    {
        Unit = scene.Unit with { Name = name, Network = new() { Position = new(kind, name, "", Domain.Network.UnitName.Slug(name)) } },
    };

    private static IEnumerable<(string Name, AdaptiveCard Card)> OpenCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Proposes("Mia");
        yield return ("02 open", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("02 open, mentions", ProposalCard.First(squad.For(null), squad.Proposal));
        squad.Consents("Tom");
        yield return ("03 open, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        squad.Consents("Priya");
        yield return ("02 open, two consents", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("04 open, answered", ProposalCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("04 open, answering again", ProposalCard.Render(squad.For("Tom"), squad.Proposal, answering: true));
        yield return ("22 more", MoreCard.Render(squad.For("Jonas"), squad.Proposal));
        yield return ("22 more, proposer", MoreCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("22 why open", WhyOpenCard.Render(squad.For("Jonas"), squad.Proposal));
        yield return ("22 withdraw", WithdrawCard.Render(squad.For("Mia"), squad.Proposal));
        squad.MarksAway("Tom", "Sam", new(2026, 11, 30)).Joins("Zoe").Joins("Ana", guest: true).Consents("Jonas", "Only if the room is free");
        yield return ("02 open, enough", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("04 open, concern", ProposalCard.Render(squad.For("Jonas"), squad.Proposal));
        yield return ("04 open, joined later", ProposalCard.Render(squad.For("Zoe"), squad.Proposal));
        yield return ("04 open, guest", ProposalCard.Render(squad.For("Ana"), squad.Proposal));
        var chat = Squad.OfMia(dialogs, chat: true).Proposes("Mia").StandsAside("Tom", "I would keep it as it is").HasNoOpinion("Priya").Suggests("Sam", "Only on Mondays");
        yield return ("02 open, chat", ProposalCard.Render(chat.For(null), chat.Proposal));
        yield return ("04 open, no opinion", ProposalCard.Render(chat.For("Priya"), chat.Proposal));
        yield return ("04 open, disagrees", ProposalCard.Render(chat.For("Tom"), chat.Proposal));
        yield return ("22 details, open", DetailsCard.Render(chat.For("Priya"), chat.Proposal));
        var late = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Consents("Sam").At("2026-11-25 17:00");
        yield return ("02 open, extended", ProposalCard.Render(late.For(null), late.Proposal));
        var short1 = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").StandsAside("Sam", "No").StandsAside("Lena", "No").StandsAside("Jonas", "No").StandsAside("Priya", "No");
        yield return ("02 open, all answered", ProposalCard.Render(short1.For(null), short1.Proposal));
        var list = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena").Proposes("Tom", "No meetings on Thursday mornings");
        yield return ("25 open proposals", OpenProposalsCard.Render(list.For(null)));
        yield return ("25 which one", WhichCard.Render(list.For("Tom"), [.. list.Unit.Open.Values], "consent but the room is small", "asker"));
        yield return ("25 which one, again", WhichCard.Render(list.For("Tom"), [.. list.Unit.Open.Values], null, "asker"));
        yield return ("22 preview", PreviewCard.Of(Sentences.English, ProposalCard.Render(list.For(null), list.Proposal)));
        yield return ("25 open proposals, none", OpenProposalsCard.Render(Squad.OfMia(dialogs).For(null)));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OnHoldCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Objects("Lena");
        yield return ("06 on hold", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("06 on hold, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("06 on hold, member", ProposalCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("07 on hold, objector", ProposalCard.Render(squad.For("Lena"), squad.Proposal));
        yield return ("07 take back", TakeBackCard.Render(squad.For("Lena"), squad.Proposal));
        yield return ("22 more, on hold", MoreCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("22 why open, on hold", WhyOpenCard.Render(squad.For("Tom"), squad.Proposal));
        squad.Objects("Sam", "The room is taken.", idea: null).Objects("Jonas", "I have no alarm clock.", idea: null);
        yield return ("06 on hold, three problems", ProposalCard.Render(squad.For(null), squad.Proposal));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> ChangedCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Consents("Priya").Objects("Lena");
        var old = squad.Proposal;
        squad.Amends("Mia");
        yield return ("09 version 2", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("09 version 2, mentions", ProposalCard.First(squad.For(null), squad.Proposal));
        yield return ("09 version 2, objector", ProposalCard.Render(squad.For("Lena"), squad.Proposal));
        yield return ("09 version 2, proposer", ProposalCard.Render(squad.For("Mia"), squad.Proposal));
        yield return ("10 version 2, consented before", ProposalCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("11 stub", ProposalCard.Stub(squad.For(null), squad.Proposal, old.Version, old.Wording.Title));
        squad.Consents("Tom").Consents("Priya").Consents("Sam").Consents("Jonas");
        yield return ("22 why open, only her word", WhyOpenCard.Render(squad.For("Tom"), squad.Proposal));
        yield return ("09 version 2, only her word", ProposalCard.Render(squad.For(null), squad.Proposal));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> ClosedCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Objects("Lena").Amends("Mia").After(TimeSpan.FromHours(29));
        squad.Consents("Tom", "Only until spring").Consents("Priya").HasNoOpinion("Sam").Consents("Jonas").Consents("Lena");
        yield return ("12 adopted", ProposalCard.Render(squad.For(null), squad.Proposal));
        yield return ("22 details, adopted", DetailsCard.Render(squad.For("Sam"), squad.Proposal));
        yield return ("24 agreement", AgreementCard.Render(squad.For("Sam"), squad.Proposal));
        AgreementRow[] rows = [new(2, "Reviews within one working day", Squad.Monday.AddDays(7), new(2027, 3, 1), 3), new(1, "Move the daily stand-up to 9:45", Squad.Monday.AddDays(1), new(2027, 2, 24), 1)];
        yield return ("24 agreements", AgreementsCard.Render(squad.For(null), rows));
        yield return ("24 agreements, found", AgreementsCard.Render(squad.For(null), rows, "stand-up", more: true));
        yield return ("24 agreements, from a proposal", AgreementsCard.Render(squad.For(null) with { From = new(1, 2, 9) }, rows));
        yield return ("24 agreements, none", AgreementsCard.Render(squad.For(null), []));
        var trial = Squad.OfMia(dialogs);
        trial.Proposes("Mia", Trial.Text(trial.For("Mia")));
        foreach (var name in new[] { "Jonas", "Lena", "Priya", "Sam", "Tom" })
        {
            trial.Consents(name);
        }

        yield return ("12 adopted, trial", ProposalCard.Render(trial.For(null), trial.Proposal));
        yield return ("18 refused, closed", RefusedCard.Render(squad.For("Sam"), Refusal.Closed, squad.Proposal, "We share that room with Support until 9:40."));
        var time = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Consents("Sam").At("2026-12-01 12:00");
        yield return ("13 not decided", ProposalCard.Render(time.For(null), time.Proposal));
        var hold = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena").At("2026-12-20 12:00");
        yield return ("13 not decided, on hold", ProposalCard.Render(hold.For(null), hold.Proposal));
        var gone = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").After(TimeSpan.FromHours(1)).Withdraws("Mia");
        yield return ("13 withdrawn", ProposalCard.Render(gone.For(null), gone.Proposal));
        var slip = Squad.OfMia(dialogs).Proposes("Mia").Withdraws("Mia");
        yield return ("13 withdrawn at once", ProposalCard.Render(slip.For(null), slip.Proposal));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> RefusedCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).Proposes("Mia").Objects("Lena").After(TimeSpan.FromHours(1)).Amends("Mia").Joins("Ana", guest: true).Joins("Zoe");
        yield return ("17 refused, text changed", RefusedCard.Render(squad.For("Tom"), Refusal.Stale, squad.Proposal, "I would be late"));
        yield return ("19 refused, guest", RefusedCard.Render(squad.For("Ana"), Refusal.Guest, squad.Proposal));
        yield return ("19 refused, stranger", RefusedCard.Render(squad.For(null), Refusal.NotAMember, squad.Proposal));
        yield return ("19 refused, joined later", RefusedCard.Render(squad.For("Zoe"), Refusal.JoinedLater, squad.Proposal));
        yield return ("19 refused, own proposal", RefusedCard.Render(squad.For("Mia"), Refusal.OwnProposal, squad.Proposal));
        yield return ("19 refused, only the proposer", RefusedCard.Render(squad.For("Tom"), Refusal.OnlyProposer, squad.Proposal));
        yield return ("19 refused, unknown", RefusedCard.Render(squad.For("Tom"), Refusal.UnknownProposal, null));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OrganizationCards(bool dialogs)
    {
        var squad = Squad.OfMia(dialogs).MarksAway("Tom", "Sam", new(2026, 11, 30)).Joins("Ana", guest: true).Joins("Ben", guest: true);
        yield return ("20 who is asked", WhoIsAskedCard.Render(squad.For("Mia")));
        yield return ("20 who is asked, from a proposal", WhoIsAskedCard.Render(squad.For("Mia") with { From = new(1, 1, 9) }));
        var quiet = Squad.OfMia(dialogs).Silent("Sam").Silent("Sam");
        yield return ("20 shall I wait for you", WaitCard.Ask(quiet.For(null), [quiet.Unit.Members[quiet.IdOf("Sam")]]));
        yield return ("20 shall I wait for you, alone", WaitCard.Ask(quiet.For("Sam") with { UnitKey = "key" }, [quiet.Unit.Members[quiet.IdOf("Sam")]]));
        yield return ("20 shall I wait for you, no", WaitCard.Answered(quiet.For("Sam"), waited: false));
        yield return ("20 shall I wait for you, yes", WaitCard.Answered(quiet.For("Sam"), waited: true));
        yield return ("20 who is asked, not waited for", WhoIsAskedCard.Render(quiet.At("2026-12-07 12:00").For("Mia")));
        quiet.Proposes("Mia", "No meetings on Thursday mornings");
        yield return ("02 open, not waited for", ProposalCard.Render(quiet.For(null), quiet.Proposal));
        yield return ("02 open, waited for again", ProposalCard.Render(quiet.Looks("Sam").For("Sam"), quiet.Proposal));
        var alps = Squad.OfMia(dialogs).Holidays("Mia", new(2026, 12, 24), new(2027, 1, 7)).Holidays("Tom", new(2027, 5, 1), new(2027, 5, 2)).Works("Mia", 0b0011110);
        yield return ("20 who is asked, holidays", WhoIsAskedCard.Render(alps.For("Mia")));
        var part = Squad.OfMia(dialogs).Proposes("Mia").NeedsTime("Sam");
        yield return ("02 open, more time", ProposalCard.Render(part.For(null), part.Proposal));
        yield return ("02 open, more time, theirs", ProposalCard.Render(part.For("Sam"), part.Proposal));
        part.Waives("Tom");
        yield return ("02 open, need not wait", ProposalCard.Render(part.For("Tom"), part.Proposal));
        part.Recuses("Lena", "My brother sells clocks");
        yield return ("02 open, recused", ProposalCard.Render(part.For("Lena"), part.Proposal));
        yield return ("22 details, recused", DetailsCard.Render(part.For("Mia"), part.Proposal));
        part.Recuses("Priya", "Me too");
        part.Recuses("Jonas", "Me too");
        yield return ("02 open, too many recused", ProposalCard.Render(part.For("Mia"), part.Proposal));
        yield return ("13 not decided, too many recused", ProposalCard.Render(part.At("2026-12-20 10:00").For(null), part.Proposal));
        yield return ("20 who is asked, nobody", WhoIsAskedCard.Render(Squad.Nowhere(dialogs)));
        yield return ("21 big channel", BigChannelCard.Render(Waiting(dialogs), 41));
        yield return ("21 big channel, set-up", BigChannelCard.Render(SettingUp(dialogs), 41));
        yield return ("21 big channel, set-up second", BigChannelCard.Render(Waiting(dialogs), new Proposed.WaitsForChoice(Waiting(dialogs).Unit, 41, SettingUp(dialogs).Unit.Waiting!.Words)));
        yield return ("21 big channel, second proposal", BigChannelCard.Render(Waiting(dialogs), new Proposed.WaitsForChoice(Waiting(dialogs).Unit, 41, "Cake on Fridays")));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> FormCards(bool dialogs)
    {
        var where = dialogs ? "dialog" : "in place";
        var squad = Squad.OfMia(dialogs).Proposes("Mia").Consents("Tom").Consents("Sam");
        yield return ($"05 problem form, {where}", ProblemForm.Render(squad.For("Lena"), squad.Proposal));
        yield return ($"05 problem form, refused, {where}", ProblemForm.Render(squad.For("Lena"), squad.Proposal, "", "9:45", "stop", Refusals.Banner(squad.For("Lena"), Refusal.ReasonMissing)));
        yield return ($"05 stand aside form, {where}", WordsForm.StandAside(squad.For("Lena"), squad.Proposal));
        yield return ($"06 suggest form, {where}", WordsForm.Suggest(squad.For("Lena"), squad.Proposal));
        squad.Objects("Lena");
        yield return ($"07 problem form, edit, {where}", ProblemForm.Render(squad.For("Lena"), squad.Proposal, until: "stop"));
        yield return ($"08 change form, {where}", ChangeForm.Render(squad.For("Mia"), squad.Proposal));
        yield return ($"08 change form, checked, {where}", ChangeForm.Render(squad.For("Mia"), squad.Proposal, "Move the daily stand-up to 9:45", "Lena's Mondays", null, squad.Proposal with { Wording = new("Move the daily stand-up to 9:45", squad.Proposal.Wording.Body) }));
        yield return ($"20 away form, {where}", AwayForm.Render(squad.For("Mia"), colleague: false));
        yield return ($"20 away form, colleague, {where}", AwayForm.Render(squad.For("Mia"), colleague: true, until: new(2026, 11, 30)));
        yield return ($"20 include form, {where}", IncludeForm.Render(squad.For("Mia"), [Squad.PersonNamed("Ana", guest: true)]));
        yield return ($"21 big channel form, {where}", BigChannelCard.Form(Waiting(dialogs), [Squad.PersonNamed("Ada"), Squad.PersonNamed("Jonas"), Squad.PersonNamed("Lena")]));
        yield return ($"23 propose form, several squads, {where}", ProposeForm.Render(Squad.Nowhere(dialogs), units: [new("k1", "Payments"), new("k2", "Checkout")]));
        yield return ($"23 propose form, {where}", ProposeForm.Render(squad.For("Mia")));
    }

    private static Scene SettingUp(bool dialogs)
    {
        var scene = Waiting(dialogs);
        return scene with { Unit = scene.Unit with { Waiting = scene.Unit.Waiting! with { Text = "Payments", Seat = new(Domain.Network.UnitKind.Squad, "Take money safely", Under: null) } } };
    }

    private static Scene Waiting(bool dialogs)
    {
        var place = new Place("https://service.example/", "19:x");
        var unit = Unit.None with { Language = Squad.Spoken, Size = 1, Home = new("tenant", "19:x", "https://service.example/", "team"), Waiting = new(Squad.PersonNamed("Mia"), "Move the daily stand-up to 9:30", place) };
        return new(unit, Squad.Monday, null, dialogs);
    }
}
