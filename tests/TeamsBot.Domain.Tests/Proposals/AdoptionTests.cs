using System.Security.Cryptography;
using System.Text;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Domain.Tests.Proposals;

/// <summary>What the fact of an adoption carries, so that anybody can see what led to it.</summary>
public sealed class AdoptionTests
{
    private readonly Squad _squad = new("Mia", "Lena", "Sam", "Tom");

    [Fact]
    public void An_adoption_carries_a_digest_of_who_said_what_to_the_text_that_was_adopted()
    {
        _squad.Proposes("Mia");
        _squad.StandsAside("Lena");
        _squad.Amends("Mia");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.HasNoOpinion("Lena");
        Assert.Equal(Digest("Lena noOpinion", "Sam consent", "Tom consent"), Adopted.AnswersHash);
        Assert.Equal(Policy.Consent.Hash(), Adopted.PolicyHash);
        Assert.Equal((2, new Count(3, 2, 2, 1, 0, 0)), (Adopted.Version, Adopted.Count));
    }

    [Fact]
    public void An_answer_to_an_older_text_is_no_part_of_it()
    {
        _squad.Proposes("Mia");
        _squad.Consents("Lena");
        _squad.Amends("Mia");
        _squad.Consents("Tom");
        _squad.Consents("Sam");
        _squad.At("2026-11-25 16:00");
        Assert.Equal(Digest("Sam consent", "Tom consent"), Adopted.AnswersHash);
        Assert.Equal(1, Adopted.Count.Silent);
    }

    private ProposalEvent.Adopted Adopted => _squad.Facts<ProposalEvent.Adopted>().Single();

    private string Digest(params string[] said)
    {
        var lines = said.Select(each => each.Split(' ')).Select(each => $"{_squad.IdOf(each[0]).Value} {each[1]} 2").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', lines))));
    }
}
