namespace TeamsBot.AdaptiveCards.Tests;

/// <summary>One card for every element and action, and four as the product shows them; each has a golden file of its name.</summary>
internal static class Samples
{
    private static readonly ActionFields P1 = ActionFields.Of(("p", "P-1"), ("v", 1), ("r", 7));

    public static IReadOnlyDictionary<string, (AdaptiveCard Card, CardPlace Place)> All { get; } = new SortedDictionary<string, (AdaptiveCard, CardPlace)>(StringComparer.Ordinal)
    {
        ["open-proposal"] = (OpenProposal(), CardPlace.Posted),
        ["problem-form"] = (ProblemForm(), CardPlace.Form),
        ["adopted"] = (Adopted(), CardPlace.Posted),
        ["agreements"] = (Agreements(), CardPlace.Posted),
        ["text-block"] = (Of(new TextBlock("Is this safe enough to try?") { Size = TextSize.Medium, Weight = TextWeight.Bolder, Color = TextColor.Accent, IsSubtle = true, Style = TextStyle.Heading, Spacing = Spacing.Small, Separator = true, Id = "q", IsVisible = false }), CardPlace.Posted),
        ["rich-text"] = (Of(RichText.Of("*Not bold*, see https://example.org/a?b=1&c=2 <b>👍</b>", look: new("") { Italic = true, Strikethrough = true, Size = TextSize.Large, Weight = TextWeight.Lighter, Color = TextColor.Good, IsSubtle = true })), CardPlace.Posted),
        ["container"] = (Of([.. Enum.GetValues<ContainerStyle>().Select(static s => new Container([new TextBlock("In a block")]) { Style = s, Bleed = false })]), CardPlace.Posted),
        ["columns"] = (Of(new ColumnSet([new([new TextBlock("Left")]) { Width = ColumnWidth.Auto, Style = ContainerStyle.Emphasis }, new([new TextBlock("Right")]) { SelectAction = new OpenUrl { Title = "Open", Url = new("https://example.org/") } }])), CardPlace.Posted),
        ["facts"] = (Of(new FactSet([new("Consented", "4"), new("No opinion", "1")])), CardPlace.Posted),
        ["image"] = (Of(new Image(new("https://example.org/logo.png"), "The squad's logo") { Size = ImageSize.Small, SelectAction = new OpenUrl { Title = "Open", Url = new("https://example.org/") } }), CardPlace.Posted),
        ["table"] = (Of(Roles()), CardPlace.Posted),
        ["actions"] = (Actions(), CardPlace.Posted),
        ["inputs"] = (Inputs(), CardPlace.Form),
        ["whole"] = (Of(new TextBlock($"Waiting for {new Mention("29:1", "Ada *Lovelace*").Text}")) with { Lang = "ar", Rtl = true, Speak = "One proposal waits.", FullWidth = false, Mentions = [new("29:1", "Ada *Lovelace*")], Actions = [new OpenUrl { Title = "Open", Url = new("https://example.org/") }] }, CardPlace.Posted),
    };

    public static AdaptiveCard Of(params Parts<CardElement> body) => new() { Body = body, FallbackText = "A card of Squadbot" };

    private static Execute Tap(string title, string verb) => new(title, verb) { Data = P1 };

    private static AdaptiveCard OpenProposal() => new()
    {
        FallbackText = "Mia proposes: Move the daily stand-up to 9:30. Answer by Wed 16:00",
        Body =
        [
            new TextBlock("Proposal P-1 · open") { Style = TextStyle.Heading, Size = TextSize.Small, Weight = TextWeight.Bolder, IsSubtle = true },
            RichText.Of("Move the daily stand-up to 9:30", 120, new("") { Size = TextSize.Medium, Weight = TextWeight.Bolder }) with { Spacing = Spacing.None },
            RichText.Of("Most of us are in by 9:15.\nTen minutes, same room: https://example.org/room.", 600),
            new TextBlock("Is this safe enough to try?") { Weight = TextWeight.Bolder },
            new ActionSet([Tap("Consent", "consent"), Tap("I see a problem…", "problem.form")]),
            new ActionSet([Tap("No opinion", "abstain"), Tap("More…", "more")]),
            new TextBlock("0 of 3 consents. Adopted at once if all 5 answer and no problem is open."),
        ],
    };

    private static AdaptiveCard ProblemForm() => new()
    {
        FallbackText = "P-1: what is the problem?",
        Body =
        [
            new InputText("problem", "What could go wrong if we do this?") { IsMultiline = true, IsRequired = true, MaxLength = 1000, ErrorMessage = "One sentence is enough." },
            new InputChoiceSet("until", "Until it is solved") { Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = "Please choose one.", Choices = [new("Don't go ahead", "stop"), new("Go ahead, but note it", "note")] },
            new ActionSet([new Submit("Send", "problem") { Data = P1 }, Tap("Back", "show") with { AssociatedInputs = AssociatedInputs.None }]),
        ],
    };

    private static AdaptiveCard Adopted() => Of(
        new Container([new TextBlock("Adopted · A-1") { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder }, RichText.Of("Move the daily stand-up to 9:45")]) { Style = ContainerStyle.Good, Bleed = false },
        new ActionSet([Tap("Agreements", "agreements"), Tap("Details", "details")]));

    private static AdaptiveCard Agreements() => Of(
        new TextBlock("What we have agreed") { Style = TextStyle.Heading },
        new Container([new RichTextBlock([new("A-1  ") { IsSubtle = true }, .. RichText.Runs("نجتمع في التاسعة: https://example.org/a")])]) { SelectAction = Tap("Open A-1", "show"), Separator = true });

    private static Table Roles() => new([1, 2], [Row("Role", "Held by"), Row("Facilitator", "Priya") with { Style = ContainerStyle.Emphasis }])
    {
        FirstRowAsHeaders = true,
        ShowGridLines = false,
        Fallback = new FactSet([new("Facilitator", "Priya")]),
    };

    private static TableRow Row(params string[] cells) => new([.. cells.Select(static c => new TableCell([new TextBlock(c)]) { Style = ContainerStyle.Default })]);

    private static AdaptiveCard Actions() => Of(
        new ActionSet([Tap("Consent", "consent") with { Id = "c", Mode = ActionMode.Primary, Style = ActionStyle.Positive, Tooltip = "I can work with it" }, Tap("Details", "details") with { Mode = ActionMode.Secondary }]),
        new ActionSet([new Submit("Propose…", "propose.form") { Data = P1, OpensDialog = true, AssociatedInputs = AssociatedInputs.None }, new OpenUrl { Title = "Open", Url = new("https://example.org/?a=1&b=2") }]));

    private static AdaptiveCard Inputs() => Of(
        new InputText("text", "New text") { Value = "Move it", Placeholder = "One sentence", Regex = "^[\\s\\S]{10,2000}$" },
        new InputChoiceSet("who", "People") { Style = ChoiceStyle.Filtered, IsMultiSelect = true, Value = "1,2", Placeholder = "Names", Dataset = Datasets.PeopleOfConversation },
        new InputChoiceSet("zone", "Time zone") { Style = ChoiceStyle.Compact, Choices = [new("Berlin", "Europe/Berlin")] },
        new InputDate("day", "Look back on") { Value = new(2026, 2, 24), Min = new(2026, 1, 1), Max = new(2026, 12, 31) },
        new InputToggle("away", "Away", "I'm away") { Value = true });
}
