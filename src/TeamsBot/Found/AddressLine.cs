using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Found;

/// <summary>The line from which an address is copied; there is none where none is set up.</summary>
internal static class AddressLine
{
    public static CardElement? Of(Scene scene, Proposal proposal) => scene.Address is { } address ? Line(scene, address.OfProposal(proposal.Number)) : null;

    public static CardElement? Of(Scene scene, ProposalState.Adopted adopted) => scene.Address is { } address ? Line(scene, address.OfAgreement(adopted.Agreement)) : null;

    private static CardElement.RichTextBlock Line(Scene scene, string address) => Face.Fine(scene.Say(Sentence.AddressToCopy, address));
}
