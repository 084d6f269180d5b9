using Microsoft.Extensions.Time.Testing;
using TeamsBot.Proposals;
using TeamsBot.Storage;

namespace TeamsBot.Tests.Delivery;

public sealed class EditsOnHoldTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly UnitKey _key = UnitKey.Of("tenant", "19:squad@thread.tacv2");
    private readonly List<UnitKey> _released = [];
    private readonly EditsOnHold _edits;

    public EditsOnHoldTests() => _edits = new(_time, _released.Add);

    [Fact]
    public void While_a_form_is_out_edits_of_its_card_wait_two_minutes_at_most()
    {
        _edits.Hold(_key, 1, "ada");

        Assert.Equal(_time.GetUtcNow().AddMinutes(2), _edits.Until(_key, 1));
        Assert.Null(_edits.Until(_key, 2));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(_edits.Until(_key, 1));
    }

    [Fact]
    public void Leaving_the_form_lets_the_edits_go_on_at_once()
    {
        _edits.Hold(_key, 1, "ada");

        _edits.Release(_key, 1, "ada");

        Assert.Null(_edits.Until(_key, 1));
        Assert.Equal([_key], _released);
    }

    [Fact]
    public void A_look_of_somebody_else_does_not_wipe_what_is_being_typed()
    {
        _edits.Hold(_key, 1, "ada");

        _edits.Release(_key, 1, "ben");

        Assert.NotNull(_edits.Until(_key, 1));
        Assert.Empty(_released);
    }
}
