namespace TeamsBot.Tests;

public sealed class SkeletonTests
{
    [Fact]
    public void It_builds() => Assert.NotEmpty(Verbs.Consent);
}
