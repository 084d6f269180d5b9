using TeamsBot.BotFramework;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Storage;

namespace TeamsBot.Guide;

/// <summary>The first words: once per installation, however often Teams tells of it, and again only after a removal of 30 days.</summary>
public sealed class Welcome(Installations installations, Rosters rosters, PersonalUnits units, PersonalChats chats, Desk desk)
{
    private static readonly TimeSpan LongGone = TimeSpan.FromDays(30);

    public async Task InstalledAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn is { Scope: Scope.Personal, Person: { } person })
        {
            await chats.NoteAsync(turn.TenantId, person.AadObjectId, new(turn.ServiceUrl, turn.ConversationId), cancellationToken);
        }

        if (!await installations.IsFirstAsync(turn.TenantId, Where(turn), desk.Now, LongGone, cancellationToken))
        {
            return;
        }

        var scene = Scene.Nowhere(turn, desk.Now);
        var people = turn.Scope == Scope.Personal ? [] : await rosters.ReadAsync(turn, cancellationToken) ?? [];
        var addedBy = people.FirstOrDefault(person => person.ObjectId == turn.Person?.AadObjectId)?.Name ?? turn.Person?.Name;
        var card = turn.Scope == Scope.Personal
            ? WelcomeCard.Personal(scene, addedBy ?? "", await WaitingAsync(turn, cancellationToken))
            : WelcomeCard.Render(scene, people, addedBy, turn.Scope == Scope.GroupChat);
        await turn.ReplyAsync(OutboundActivity.Card(card.ToRaw(), card.FallbackText), cancellationToken);
        await installations.IntroducedAsync(turn.TenantId, Where(turn), desk.Now, cancellationToken);
    }

    public async Task RemovedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn is { Scope: Scope.Personal, Person: { } person })
        {
            await chats.ForgetAsync(turn.TenantId, person.AadObjectId, cancellationToken);
        }

        await installations.RemovedAsync(turn.TenantId, Where(turn), desk.Now, cancellationToken);
    }

    /// <summary>How many proposals wait for the person, everywhere.</summary>
    private async Task<int> WaitingAsync(Turn turn, CancellationToken cancellationToken) =>
        Inbox.Of((await units.OfAsync(turn, cancellationToken)).Select(unit => unit.Scene)).Count(item => item.IsMine);

    /// <summary>A bot is installed in a team as a whole.</summary>
    private static string Where(Turn turn) => turn.TeamId ?? turn.ConversationId;
}
