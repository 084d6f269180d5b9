using System.Reflection;
using System.Text;
using System.Text.Json;
using TeamsBot.Delivery;
using TeamsBot.Domain;
using TeamsBot.Domain.Network;

namespace TeamsBot.Tests.Delivery;

/// <summary>A letter may wait for a program in which the list of refusals, or of kinds, is another.</summary>
public sealed class WaitingLetterTests
{
    [Fact]
    public void A_letter_says_by_name_why_a_unit_was_declined() => Assert.Equal(
        """{"to":"payments","once":"once","letter":{"$type":"declined","why":"NameTaken","parent":null}}""",
        Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(new("payments", "once", new Letter.Declined(Refusal.NameTaken, Parent: null)), DeliveryJson.Form.Post)));

    [Fact]
    public void A_letter_that_says_it_by_number_is_still_read()
    {
        var post = JsonSerializer.Deserialize($$$"""{"to":"payments","once":"once","letter":{"$type":"declined","why":{{{(int)Refusal.NameTaken}}},"parent":null}}""", DeliveryJson.Default.Post)!;
        Assert.Equal(new Letter.Declined(Refusal.NameTaken, Parent: null), post.Letter);
    }

    [Fact]
    public void Whatever_a_letter_chooses_from_a_list_is_written_by_its_name()
    {
        var lists = typeof(Letter).GetNestedTypes().SelectMany(letter => letter.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Where(type => type.IsEnum).Distinct().ToList();

        Assert.Contains(typeof(UnitKind), lists);
        Assert.All(lists.SelectMany(list => Enum.GetValuesAsUnderlyingType(list).Cast<object>().Select(value => Enum.ToObject(list, value))), value =>
        {
            var contract = DeliveryJson.Default.GetTypeInfo(value.GetType())!;
            Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(value, contract));
            Assert.Equal(value, JsonSerializer.Deserialize($"{Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)}", contract));
        });
    }
}
