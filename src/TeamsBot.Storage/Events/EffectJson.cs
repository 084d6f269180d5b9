using TeamsBot.Domain;
using TeamsBot.Domain.Organization;
using TeamsBot.Domain.Proposals;

namespace TeamsBot.Storage.Events;

/// <summary>What a proposal changes in its unit, in its leaf: whoever counts again sees what followed from the count.</summary>
internal static class EffectJson
{
    private const string Prefix = "effect";

    public static void Write(Effect? effect, Fields leaf, Fields body)
    {
        switch (effect)
        {
            case Effect.SetPolicy it:
                _ = leaf.Put(Prefix, "setPolicy").Put("effectClosing", it.ClosingHour).Put("effectHiding", it.Hidden is { } hidden ? (hidden ? 1 : 0) : null);
                if (it.Preset is { } preset)
                {
                    PolicyJson.Write(preset, leaf, Prefix + "Policy");
                }

                break;
            case Effect.Name it:
                _ = leaf.Put(Prefix, "name").Put("effectOffice", OfficeNames.Name(it.Office)).Put("effectPerson", it.Person?.Value);
                break;
            case Effect.BePartOf it:
                _ = leaf.Put(Prefix, "bePartOf").Put("effectUnit", it.Unit.Value);
                _ = body.Put("effectNamed", it.Named);
                break;
            case Effect.TakeIn it:
                _ = leaf.Put(Prefix, "takeIn").Put("effectUnit", it.Unit.Value).Put("effectKind", UnitKindNames.Name(it.Kind));
                _ = body.Put("effectNamed", it.Named);
                break;
            default:
                WriteOfUnit(effect, leaf, body);
                break;
        }
    }

    private static void WriteOfUnit(Effect? effect, Fields leaf, Fields body)
    {
        switch (effect)
        {
            case Effect.TurnAway it:
                _ = leaf.Put(Prefix, "turnAway").Put("effectUnit", it.Unit.Value).Put("effectKind", UnitKindNames.Name(it.Kind));
                _ = body.Put("effectNamed", it.Named);
                break;
            case Effect.Leave:
                _ = leaf.Put(Prefix, "leave");
                break;
            case Effect.Rename it:
                _ = leaf.Put(Prefix, "rename");
                _ = body.Put("effectText", it.To);
                break;
            case Effect.SetPurpose it:
                _ = leaf.Put(Prefix, "setPurpose");
                _ = body.Put("effectText", it.Purpose);
                break;
            case Effect.SetMembership it:
                _ = leaf.Put(Prefix, "setMembership").Put("effectChosen", it.Chosen);
                break;
            case Effect.SetVocabulary it:
                _ = leaf.Put(Prefix, "setVocabulary").Put("effectSchool", SchoolNames.Name(it.School));
                break;
            case Effect.ShareHealth it:
                _ = leaf.Put(Prefix, "shareHealth").Put("effectUnit", it.With.Value).Put("effectOn", it.On);
                _ = body.Put("effectNamed", it.Named);
                break;
            case Effect.MoveHome it:
                _ = leaf.Put(Prefix, "moveHome").Put("effectThere", it.There?.Value).Put("effectKeeps", it.Keeps);
                _ = body.Put("effectNamed", it.Named).Put("effectTenant", it.To.Tenant).Put("effectConversation", it.To.Conversation).Put("effectService", it.To.Service).Put("effectTeam", it.To.Team);
                break;
            default:
                WriteOfCalendar(effect, leaf);
                break;
        }
    }

    private static void WriteOfCalendar(Effect? effect, Fields leaf) => _ = effect switch
    {
        Effect.SetZone it => leaf.Put(Prefix, "setZone").Put("effectZone", it.Zone),
        Effect.SetWorkingDays it => leaf.Put(Prefix, "setWorkingDays").Put("effectDays", it.Days),
        Effect.SetHoliday it => leaf.Put(Prefix, "setHoliday").Put("effectFrom", it.From).Put("effectUntil", it.Until).Put("effectOff", it.Off),
        _ => leaf,
    };

    /// <summary>Null if it changes nothing.</summary>
    public static Effect? Read(Fields leaf, Fields body) => leaf.TextOrNull(Prefix) switch
    {
        null => null,
        "setPolicy" => new Effect.SetPolicy(
            leaf.TextOrNull(Prefix + "Policy") is null ? null : PolicyJson.Read(leaf, Prefix + "Policy"),
            (int?)leaf.NumberOrNull("effectClosing"),
            leaf.NumberOrNull("effectHiding") is { } hiding ? hiding == 1 : null),
        "name" => new Effect.Name(OfficeNames.Office(leaf.Text("effectOffice")), leaf.TextOrNull("effectPerson") is { } person ? new PersonId(person) : null),
        "takeIn" => new Effect.TakeIn(new(leaf.Text("effectUnit")), body.Text("effectNamed"), UnitKindNames.Kind(leaf.Text("effectKind"))),
        "bePartOf" => new Effect.BePartOf(new(leaf.Text("effectUnit")), body.Text("effectNamed")),
        "turnAway" => new Effect.TurnAway(new(leaf.Text("effectUnit")), body.Text("effectNamed"), UnitKindNames.Kind(leaf.Text("effectKind"))),
        "leave" => new Effect.Leave(),
        "rename" => new Effect.Rename(body.Text("effectText")),
        "setPurpose" => new Effect.SetPurpose(body.Text("effectText")),
        "setMembership" => new Effect.SetMembership(leaf.Flag("effectChosen")),
        "setVocabulary" => new Effect.SetVocabulary(SchoolNames.School(leaf.Text("effectSchool"))),
        "shareHealth" => new Effect.ShareHealth(new(leaf.Text("effectUnit")), body.Text("effectNamed"), leaf.Flag("effectOn")),
        "setZone" => new Effect.SetZone(leaf.Text("effectZone")),
        "setWorkingDays" => new Effect.SetWorkingDays(leaf.Int("effectDays")),
        "moveHome" => new Effect.MoveHome(new(body.Text("effectTenant"), body.Text("effectConversation"), body.Text("effectService"), body.Text("effectTeam")), MoveEventJson.There(leaf, "effectThere"), body.Text("effectNamed")) { Keeps = leaf.Flag("effectKeeps") },
        "setHoliday" => new Effect.SetHoliday(leaf.Day("effectFrom"), leaf.Day("effectUntil"), leaf.Flag("effectOff")),
        var other => throw new UnknownEventException("proposed:" + other, 1),
    };
}

/// <summary>The offices, by names that do not change when the code does.</summary>
internal static class OfficeNames
{
    public static string Name(Office office) => office switch
    {
        Domain.Organization.Office.Facilitator => "facilitator",
        Domain.Organization.Office.Secretary => "secretary",
        _ => throw new ArgumentOutOfRangeException(nameof(office), office, "unknown office"),
    };

    public static Office Office(string name) => name switch
    {
        "facilitator" => Domain.Organization.Office.Facilitator,
        "secretary" => Domain.Organization.Office.Secretary,
        _ => throw new UnknownEventException("office:" + name, 1),
    };
}
