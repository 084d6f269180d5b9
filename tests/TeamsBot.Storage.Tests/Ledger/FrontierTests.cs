using System.Security.Cryptography;
using System.Text;
using TeamsBot.Domain.Ledger;

namespace TeamsBot.Storage.Tests.Ledger;

public sealed class FrontierTests
{
    /// <summary>The eight leaves that the certificate-transparency projects test their trees with.</summary>
    private static readonly string[] Leaves =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_empty_tree_has_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex(Frontier.Empty.Root()));

    [Fact]
    public void The_reference_leaves_give_the_reference_roots()
    {
        var tree = Frontier.Empty;
        foreach (var (leaf, root) in Leaves.Zip(Roots))
        {
            tree = tree.Append(Convert.FromHexString(leaf));
            Assert.Equal(root, Hex(tree.Root()));
        }

        Assert.Equal(8, tree.Size);
    }

    [Fact]
    public void It_agrees_with_the_definition_of_the_RFC_up_to_300_leaves()
    {
        var leaves = new List<byte[]>();
        var tree = Frontier.Empty;
        for (var n = 1; n <= 300; n++)
        {
            leaves.Add(Encoding.UTF8.GetBytes($"leaf {n}"));
            tree = tree.Append(leaves[^1]);
            Assert.Equal(Naive([.. leaves]), tree.Root());
        }
    }

    [Fact]
    public void It_is_the_same_after_being_stored()
    {
        var tree = Frontier.Empty;
        for (var n = 0; n <= 70; n++)
        {
            var again = Frontier.FromBytes(tree.ToBytes());
            Assert.Equal(tree.Size, again.Size);
            Assert.Equal(tree.Append([1]).Root(), again.Append([1]).Root());
            tree = tree.Append([(byte)n]);
        }
    }

    [Fact]
    public void Appending_leaves_the_tree_it_came_from_as_it_was()
    {
        var one = Frontier.Empty.Append([1]);
        var before = Hex(one.Root());
        _ = one.Append([2]).Append([3]);
        Assert.Equal(before, Hex(one.Root()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(40)]
    public void Bytes_that_are_no_frontier_are_refused(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill(3);
        _ = Assert.Throws<FormatException>(() => Frontier.FromBytes(bytes));
    }

    private static byte[] Naive(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
        {
            return SHA256.HashData([0, .. leaves[0]]);
        }

        var left = 1;
        while (left * 2 < leaves.Length)
        {
            left *= 2;
        }

        return SHA256.HashData([1, .. Naive(leaves[..left]), .. Naive(leaves[left..])]);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
