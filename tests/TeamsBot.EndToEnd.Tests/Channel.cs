using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TeamsBot.EndToEnd.Tests;

/// <summary>A channel in the Playground's page, as Mia sees it; "Squad Alpha" at first.</summary>
internal sealed class Channel(IPage page)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private ILocator Cards => page.Locator(".ac-adaptiveCard");

    public async Task OpenAsync(Uri playground)
    {
        await page.GotoAsync(playground.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await GoToAsync("Squad Alpha");
    }

    /// <summary>Opens one of the team's channels.</summary>
    public async Task GoToAsync(string channel)
    {
        await page.GetByRole(AriaRole.Treeitem).Filter(new() { HasText = channel }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Post" }).WaitForAsync();
    }

    /// <summary>A new post that mentions the bot. The name is picked from the list; Enter would send it half-written.</summary>
    public async Task PostAsync(string command)
    {
        await page.Locator("[role=textbox][contenteditable=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByLabel("Typeahead menu").GetByText("Squadbot", new() { Exact = true }).ClickAsync();
        await page.Keyboard.TypeAsync(" " + command);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
    }

    /// <summary>Waits until one card shows all the phrases.</summary>
    public Task<ILocator> CardAsync(params string[] phrases) => CardsAsync(1, phrases);

    /// <summary>Waits until so many cards show all the phrases; returns the last of them.</summary>
    public async Task<ILocator> CardsAsync(int count, params string[] phrases)
    {
        var wanted = phrases.Aggregate(Cards, (found, phrase) => found.Filter(new() { HasText = phrase }));
        await WaitAsync(wanted.Nth(count - 1), $"{count} card(s) with: {string.Join(" | ", phrases)}");
        return wanted.Nth(count - 1);
    }

    /// <summary>Waits until so many lists name the entry; the card of the entry itself ("Adopted · …") is none.</summary>
    public Task ListAsync(int count, string id, string sentence)
    {
        var lists = Cards.Filter(new() { HasText = id }).Filter(new() { HasText = sentence }).Filter(new() { HasNotText = "Adopted · A-" });
        return WaitAsync(lists.Nth(count - 1), $"{count} list(s) with {id} and {sentence}");
    }

    /// <summary>Waits for words anywhere on the page, for the lines that are no cards.</summary>
    public Task LineAsync(string words) => WaitAsync(page.GetByText(words).First, words);

    public static Task ClickAsync(ILocator card, string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>Fills an input by the beginning of its label.</summary>
    public static Task FillAsync(ILocator card, string label, string text) =>
        card.GetByLabel(new Regex("^" + Regex.Escape(label), RegexOptions.None, TimeSpan.FromSeconds(1))).FillAsync(text);

    /// <summary>A picture in which this card can be seen whole, if it fits.</summary>
    public async Task ScreenshotAsync(string name, ILocator card)
    {
        await card.EvaluateAsync("card => card.scrollIntoView({ block: 'end' })");
        await ScreenshotAsync(name);
    }

    public Task ScreenshotAsync(string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, name + ".png"), FullPage = true });

    private async Task WaitAsync(ILocator wanted, string description)
    {
        try
        {
            await wanted.WaitForAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        }
        catch (Exception waited) when (waited is TimeoutException or PlaywrightException)
        {
            await ScreenshotAsync("failed");
            var cards = string.Join("\n---\n", await Cards.AllInnerTextsAsync());
            throw new TimeoutException($"Not on the page after {Patience.TotalSeconds:0} s: {description}\nThe cards say:\n{cards}", waited);
        }
    }
}
