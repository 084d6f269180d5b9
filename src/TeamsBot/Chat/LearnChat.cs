using TeamsBot.Domain.Proposals;
using TeamsBot.Learn;
using TeamsBot.Organization;
using TeamsBot.Text;

namespace TeamsBot.Chat;

/// <summary>Typed commands to learn how it goes: a state in plain words, what a facilitator says.</summary>
public sealed class LearnChat(Desk desk)
{
    private readonly Which which = new(desk);

    /// <summary>Null if the command is about something else.</summary>
    public async Task<Part?> AnswerAsync(Visit visit, ChatCommand command, CancellationToken cancellationToken) => command switch
    {
        ChatCommand.Explain it => await which.LookAsync(visit, it.Ref, (scene, proposal) => Task.FromResult(Explained(visit, scene, proposal)), cancellationToken),
        ChatCommand.FacilitatorScript it => await which.LookAsync(visit, it.Ref, (scene, proposal) => Task.FromResult<Part>(new Part.Said(Script.Of(scene, proposal))), cancellationToken),
        _ => null,
    };

    /// <summary>Where others read along, nobody's own answer shows.</summary>
    private static Part Explained(Visit visit, Scene scene, Proposal proposal)
    {
        var seen = visit.Posted(scene);
        return visit.InWords
            ? new Part.Said(new Line($"P-{proposal.Number}: {Said.Words(string.Join(' ', ExplainCard.Sentences(seen, proposal)), Wording.MaxReason)}"))
            : new Part.Shown(ExplainCard.Render(seen, proposal));
    }
}
