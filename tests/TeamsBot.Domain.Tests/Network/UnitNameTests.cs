using CsCheck;
using TeamsBot.Domain.Network;

namespace TeamsBot.Domain.Tests.Network;

public sealed class UnitNameTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["aàÀåﬁＡİıßøАаЕеΣςσ가ㄱक्षिำ\u0301\u0307\u0345\u200D\uFE0F\uD83D\uDE80\t -'=1２½㎏ǅ"], 0, 60]);

    [Theory]
    [InlineData("Payments", "PAYMENTS")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Café", "cafe")]
    [InlineData("Payments", "Рауments")]
    [InlineData("Tea", "Τεα")]
    [InlineData("Office", "Oﬃce")]
    [InlineData("Data", "Ｄａｔａ")]
    [InlineData("Data", "Da\u200Bta")]
    [InlineData("Two words", " Two\u00A0\t words ")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Łódź", "Lodz")]
    public void Names_that_look_the_same_have_one_skeleton(string one, string other) =>
        Assert.Equal(UnitName.Skeleton(one), UnitName.Skeleton(other));

    [Theory]
    [InlineData("Payments", "Payment")]
    [InlineData("Data 1", "Data 2")]
    [InlineData("Вера", "Дора")]
    [InlineData("कि", "कु")]
    [InlineData("支付", "数据")]
    public void Names_that_look_different_have_two(string one, string other) =>
        Assert.NotEqual(UnitName.Skeleton(one), UnitName.Skeleton(other));

    [Fact]
    public void The_skeleton_of_a_skeleton_is_itself() =>
        Names.Sample(name => Assert.Equal(UnitName.Skeleton(name), UnitName.Skeleton(UnitName.Skeleton(name))));

    [Theory]
    [InlineData("Payments & Refunds", "payments-refunds")]
    [InlineData("  Café Zürich  ", "cafe-zurich")]
    [InlineData("Команда щедрых", "komanda-shchedrykh")]
    [InlineData("Ομάδα Πληρωμών", "omada-pliromon")]
    [InlineData("Straße Ærø", "strasse-aero")]
    [InlineData("支付团队", "unit")]
    [InlineData("🚀", "unit")]
    [InlineData("", "unit")]
    [InlineData("P-1", "p1")]
    [InlineData("\ud800", "unit")]
    public void A_slug_is_proposed_from_a_name(string name, string slug) =>
        Assert.Equal(slug, UnitName.Slug(name));

    [Fact]
    public void A_proposed_slug_is_always_a_slug() =>
        Names.Sample(name => Assert.True(UnitName.IsSlug(UnitName.Slug(name)), UnitName.Slug(name)));

    [Fact]
    public void A_long_name_is_cut_to_forty_characters_and_not_at_a_dash()
    {
        Assert.Equal(new string('a', 40), UnitName.Slug(new string('a', 300)));
        Assert.Equal(new string('a', 39), UnitName.Slug(new string('a', 39) + " b"));
    }

    [Theory]
    [InlineData("payments", true)]
    [InlineData("p2-data", true)]
    [InlineData("0", true)]
    [InlineData("", false)]
    [InlineData("Payments", false)]
    [InlineData("pay_ments", false)]
    [InlineData("zürich", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("p-12", false)]
    [InlineData("pp-12", true)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void A_slug_is_plain_and_is_never_taken_for_a_proposal(string text, bool isSlug) =>
        Assert.Equal(isSlug, UnitName.IsSlug(text));
}
