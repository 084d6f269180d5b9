namespace TeamsBot.Storage.Units;

/// <summary>Where an alarm is in the due table: of a unit, of a person, or of what was to be imported. The last two have partitions of their own, which a program that knows units only never reads.</summary>
internal readonly record struct AlarmKey(string Shard, string Value)
{
    private const char Between = ':';

    public static implicit operator AlarmKey(UnitKey unit) => new(Keys.Shard(unit), unit.Value);

    /// <param name="person">The person's partition.</param>
    public static AlarmKey OfPerson(string person) => new(Keys.PersonShard, person);

    public static AlarmKey OfImport(UnitKey organization, string import) => new(Keys.ImportShard, $"{organization.Value}{Between}{import}");

    /// <summary>The import, if the alarm is one of those.</summary>
    public (UnitKey Organization, string Import) Import => Value.Split(Between) is [var organization, var import] ? (new(organization), import) : default;
}
