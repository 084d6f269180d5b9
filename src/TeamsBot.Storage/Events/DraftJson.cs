using TeamsBot.Domain.Network;
using TeamsBot.Domain.Organization;

namespace TeamsBot.Storage.Events;

/// <summary>What waits for the choice of who decides: nothing of it is public before it is asked.</summary>
internal static class DraftJson
{
    public static void Write(Draft draft, Fields body)
    {
        body.Put("text", draft.Text).Put("service", draft.Place.Service).Put("conversation", draft.Place.Conversation)
            .Put("how", MannerNames.Name(draft.How)).Put("options", draft.Options.Count == 0 ? null : string.Join('\n', draft.Options))
            .Put("seat", draft.Seat is { } seat ? UnitKindNames.Name(seat.Kind) : null).Put("purpose", draft.Seat?.Purpose).Put("under", draft.Seat?.Under?.Value);
        _ = draft.LastDay is { } lastDay ? body.Put("lastDay", lastDay) : body;
    }

    /// <param name="by">Who asked.</param>
    public static Draft Read(Person by, Fields body) => new(by, body.Text("text"), new(body.Text("service"), body.Text("conversation")))
    {
        How = MannerNames.Manner(body.TextOrNull("how")),
        LastDay = body.DayOrNull("lastDay"),
        Options = body.TextOrNull("options") is { } options ? [.. options.Split('\n')] : [],
        Seat = body.TextOrNull("seat") is { } kind ? new Seat(UnitKindNames.Kind(kind), body.Text("purpose"), NetworkEventJson.UnitOrNull(body, "under")) : null,
    };
}
