namespace TeamsBot.Storage.Units;

/// <summary>Where an alarm is in the due table: of a unit, or of a person. Those of people have a partition of their own, which a program that knows units only never reads.</summary>
internal readonly record struct AlarmKey(string Shard, string Value)
{
    public static implicit operator AlarmKey(UnitKey unit) => new(Keys.Shard(unit), unit.Value);

    /// <param name="person">The person's partition.</param>
    public static AlarmKey OfPerson(string person) => new(Keys.PersonShard, person);
}
