using TeamsBot.Domain.Proposals;
using TeamsBot.Organization;
using TeamsBot.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed looks back at a proposal: what changed, and what happened.</summary>
public sealed class PastChat(Desk desk, Past past)
{
    /// <summary>Facts said in one line where the message holds several commands.</summary>
    private const int SaidInWords = 5;

    private readonly Which which = new(desk);

    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Diff it => await which.LookAsync(visit, it.Ref, (scene, proposal) => DiffAsync(visit, scene, proposal, it, cancellationToken), cancellationToken),
        ChatCommand.History it => await which.LookAsync(visit, it.Ref, (scene, proposal) => HistoryAsync(visit, scene, proposal, cancellationToken), cancellationToken),
        _ => null,
    };

    private async Task<Part> DiffAsync(Visit visit, Scene scene, Proposal proposal, ChatCommand.Diff asked, CancellationToken cancellationToken)
    {
        if (proposal.Version == 1)
        {
            return new Part.Said(new Line(scene.Say(Sentence.DiffNone, proposal.Number)));
        }

        if (await past.DiffAsync(visit, scene, proposal, asked.From, asked.To, cancellationToken) is not { } card)
        {
            return new Part.Said(new Line(scene.Say(Sentence.DiffUnknown, proposal.Number, proposal.Version)));
        }

        return visit.InWords ? new Part.Said(new Line(scene.Say(Sentence.DiffTitle, proposal.Number, asked.From ?? proposal.Version - 1, asked.To ?? proposal.Version))) : new Part.Shown(card);
    }

    private async Task<Part> HistoryAsync(Visit visit, Scene scene, Proposal proposal, CancellationToken cancellationToken)
    {
        if (!visit.InWords)
        {
            return new Part.Shown(await past.HistoryAsync(visit, scene, proposal, null, cancellationToken));
        }

        var page = await desk.HistoryAsync(visit, proposal, null, SaidInWords, cancellationToken);
        return new Part.Said(new Line(string.Join(' ', page.Facts.Where(happened => HistoryWords.IsShown(scene, proposal, happened.Fact))
            .Select(happened => Said.Words(HistoryCard.Line(scene, proposal, happened.Fact, 80), 200)))));
    }
}
