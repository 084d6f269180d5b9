using TeamsBot.BotFramework;
using TeamsBot.Domain.Organization;
using TeamsBot.Organization;
using TeamsBot.Storage;
using TeamsBot.Text;

namespace TeamsBot.Personal;

/// <summary>What a person wants for themselves: a digest, quiet hours, a time zone. The first wish takes the zone that their client tells.</summary>
public sealed class OwnWishes(PersonStore people, Desk desk)
{
    public async Task<string> DigestAsync(Turn turn, Rhythm? rhythm, CancellationToken cancellationToken)
    {
        if (rhythm is not { } wanted)
        {
            return Say(Sentence.DigestHow);
        }

        var wishes = await ChangeAsync(turn, it => it.With(wanted, desk.Now), cancellationToken);
        return wanted switch
        {
            Rhythm.Daily => Say(Sentence.DigestDaily, City(wishes)),
            Rhythm.Weekly => Say(Sentence.DigestWeekly, City(wishes)),
            _ => Say(Sentence.DigestOff),
        };
    }

    /// <param name="hours">Null for none.</param>
    public async Task<string> QuietAsync(Turn turn, QuietHours? hours, CancellationToken cancellationToken)
    {
        var wishes = await ChangeAsync(turn, it => it.With(hours, desk.Now), cancellationToken);
        return hours is null ? Say(Sentence.QuietOff) : Say(Sentence.QuietSet, hours.From, hours.To, City(wishes));
    }

    public async Task<string> ZoneAsync(Turn turn, string zone, CancellationToken cancellationToken) => Calendar.Knows(zone)
        ? Say(Sentence.OwnZone, City(await people.ChangeAsync(turn.TenantId, turn.Person!.AadObjectId, it => it.In(zone, desk.Now), cancellationToken)))
        : Say(Sentence.ZoneUnknown);

    private static string Say(Sentence sentence, params ReadOnlySpan<object> values) => Sentences.English.Of(sentence, values);

    private static string City(Preferences wishes) => When.City(new Calendar(wishes.Zone));

    private Task<Preferences> ChangeAsync(Turn turn, Func<Preferences, Preferences> change, CancellationToken cancellationToken) =>
        people.ChangeAsync(turn.TenantId, turn.Person!.AadObjectId, it => change(it == Preferences.None && turn.TimeZone is { } zone && Calendar.Knows(zone) ? it.In(zone, desk.Now) : it), cancellationToken);
}
