using TeamsBot.Domain.Organization;

namespace TeamsBot.Domain.Tests;

/// <content>The squad's channel comes and goes.</content>
internal sealed partial class Squad
{
    /// <param name="told">When the chat service said so; now if nothing else is said.</param>
    public int LosesHome(HomeLoss loss = HomeLoss.Access, DateTimeOffset? told = null) => Heard(new MembershipCommand.LoseHome(loss, told ?? Now) { At = Now, Entropy = Seeded(1) });

    /// <param name="loss">What is over; null if somebody speaks there.</param>
    /// <param name="told">When the chat service said so; now if nothing else is said.</param>
    public int FindsHome(HomeLoss? loss = HomeLoss.Access, DateTimeOffset? told = null) => Heard(new MembershipCommand.FindHome(loss, told ?? Now) { At = Now, Entropy = Seeded(1) });

    /// <returns>How many facts followed.</returns>
    private int Heard(MembershipCommand news)
    {
        var facts = Log.Count;
        Assert.Null(Do(news));
        return Log.Count - facts;
    }
}
