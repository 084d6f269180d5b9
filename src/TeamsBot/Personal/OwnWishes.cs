using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Personal;

/// <summary>What a person wants for themselves: a digest, quiet hours, a time zone, a language. The first wish takes the zone and the language that their client tells.</summary>
public sealed class OwnWishes(PersonStore people, Desk desk)
{
    public async Task<string> DigestAsync(Turn turn, Rhythm? rhythm, CancellationToken cancellationToken)
    {
        if (rhythm is not { } wanted)
        {
            var now = (await NowAsync(turn, cancellationToken)).Digest switch { Rhythm.Daily => Sentence.DigestIsDaily, Rhythm.Weekly => Sentence.DigestIsWeekly, _ => Sentence.DigestIsOff };
            return $"{Say(turn, now)} {Say(turn, Sentence.DigestHow)}";
        }

        var wishes = await ChangeAsync(turn, it => it.With(wanted, desk.Now), cancellationToken);
        return wanted switch
        {
            Rhythm.Daily => Say(turn, Sentence.DigestDaily, City(wishes)),
            Rhythm.Weekly => Say(turn, Sentence.DigestWeekly, City(wishes)),
            _ => Say(turn, Sentence.DigestOff),
        };
    }

    /// <param name="hours">Null for none.</param>
    public async Task<string> QuietAsync(Turn turn, QuietHours? hours, CancellationToken cancellationToken)
    {
        var wishes = await ChangeAsync(turn, it => it.With(hours, desk.Now), cancellationToken);
        return hours is null ? Say(turn, Sentence.QuietOff) : Say(turn, Sentence.QuietSet, hours.From, hours.To, City(wishes));
    }

    /// <summary>Which quiet hours apply, and how they are changed.</summary>
    public async Task<string> QuietNowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var wishes = await NowAsync(turn, cancellationToken);
        var now = wishes.Quiet is { } hours ? Say(turn, Sentence.QuietIs, hours.From, hours.To, City(wishes)) : Say(turn, Sentence.QuietIsOff);
        return $"{now} {Say(turn, Sentence.QuietHow)}";
    }

    /// <param name="zone">Empty asks which one applies.</param>
    public async Task<string> ZoneAsync(Turn turn, string zone, CancellationToken cancellationToken) => zone.Length == 0
        ? Say(turn, Sentence.OwnZoneNow, City(await NowAsync(turn, cancellationToken)))
        : Calendar.Knows(zone)
        ? Say(turn, Sentence.OwnZone, City(await people.ChangeAsync(turn.TenantId, turn.Person!.AadObjectId, it => it.In(zone, desk.Now), cancellationToken)))
        : Say(turn, Sentence.ZoneUnknown);

    /// <returns>The answer in the new language.</returns>
    public async Task<string> LanguageAsync(Turn turn, Language language, CancellationToken cancellationToken)
    {
        _ = await ChangeAsync(turn, it => it.In(language), cancellationToken);
        return Sentences.In(language).Of(Sentence.OwnLanguage, Languages.Name(language));
    }

    /// <summary>The turn with the language that this person wants in their own chat, if they have said so.</summary>
    public async Task<Turn> SpokenToAsync(Turn turn, CancellationToken cancellationToken) =>
        turn is { Scope: Scope.Personal, Person: { } person } && (await people.ReadAsync(turn.TenantId, person.AadObjectId, cancellationToken)).Language is { } language
            ? turn with { Locale = Languages.Tag(language) }
            : turn;

    private static string Say(Turn turn, Sentence sentence, params ReadOnlySpan<object> values) => Sentences.Of(turn).Of(sentence, values);

    private static string City(Preferences wishes) => When.City(new Calendar(wishes.Zone));

    /// <summary>What applies now: what they wished, else what their client tells.</summary>
    private async Task<Preferences> NowAsync(Turn turn, CancellationToken cancellationToken) =>
        await people.ReadAsync(turn.TenantId, turn.Person!.AadObjectId, cancellationToken) is var wishes && wishes == Preferences.None ? First(turn, wishes) : wishes;

    private Task<Preferences> ChangeAsync(Turn turn, Func<Preferences, Preferences> change, CancellationToken cancellationToken) =>
        people.ChangeAsync(turn.TenantId, turn.Person!.AadObjectId, it => change(it == Preferences.None ? First(turn, it) : it), cancellationToken);

    private Preferences First(Turn turn, Preferences none)
    {
        var spoken = turn.Locale is null ? none : none.In(Languages.Of(turn.Locale));
        return turn.TimeZone is { } zone && Calendar.Knows(zone) ? spoken.In(zone, desk.Now) : spoken;
    }
}
