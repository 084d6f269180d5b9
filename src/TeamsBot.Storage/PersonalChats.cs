using TeamsBot.Domain.Organization;
using TeamsBot.Storage.Tables;

namespace TeamsBot.Storage;

/// <summary>Where people have opened a chat of their own with the bot: only there does it write to a person alone.</summary>
public sealed class PersonalChats(ITables tables)
{
    private const string Service = "service";
    private const string Conversation = "conversation";

    /// <summary>That somebody wrote there, or installed the bot there. What is known already is not written again.</summary>
    public async Task NoteAsync(string tenant, string person, Place chat, CancellationToken cancellation)
    {
        if (await FindAsync(tenant, person, cancellation) == chat)
        {
            return;
        }

        var row = Row.Of(Key(tenant, person), (Service, chat.Service), (Conversation, chat.Conversation));
        await tables.WriteAsync(Keys.ViewTable, Keys.Personal(tenant), new TableOp.Put(row), cancellation);
    }

    /// <summary>The chat; null if the person has opened none, or has removed the bot from it.</summary>
    public async Task<Place?> FindAsync(string tenant, string person, CancellationToken cancellation) =>
        await tables.GetAsync(Keys.ViewTable, Keys.Personal(tenant), Key(tenant, person), cancellation) is { } row && row.Text(Service) is { } service && row.Text(Conversation) is { } conversation
            ? new(service, conversation)
            : null;

    public async Task ForgetAsync(string tenant, string person, CancellationToken cancellation)
    {
        try
        {
            await tables.WriteAsync(Keys.ViewTable, Keys.Personal(tenant), new TableOp.Delete(Key(tenant, person), TableOp.Any), cancellation);
        }
        catch (TableFault fault) when (fault.Reason == Reason.Missing)
        {
            // There was none.
        }
    }

    private static string Key(string tenant, string person) => Keys.Hash(32, tenant, person);
}
