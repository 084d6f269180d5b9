using System.Text;
using CsCheck;
using TeamsBot.Domain.Network;
using TeamsBot.Network;

namespace TeamsBot.Tests.Network;

public sealed class NetworkFaultsTests
{
    private const string Header = "slug,name,kind,parent,purpose\n";
    private const string PeopleHeader = "unit,email_or_aad_id,name\n";
    private const string Tribe = "money,Money,tribe,,\n";

    [Theory]
    [InlineData("Pay,Payments,squad,,", "slug", FaultKind.BadSlug, "Pay")]
    [InlineData("p-1,Payments,squad,,", "slug", FaultKind.BadSlug, "p-1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,Payments,squad,,", "slug", FaultKind.BadSlug, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData(",Payments,squad,,", "slug", FaultKind.EmptyField, "")]
    [InlineData("pay, ,squad,,", "name", FaultKind.EmptyField, "")]
    [InlineData("pay,Payments,,,", "kind", FaultKind.EmptyField, "")]
    [InlineData("pay,Payments,team,,", "kind", FaultKind.UnknownKind, "team")]
    [InlineData("pay,Payments,1,,", "kind", FaultKind.UnknownKind, "1")]
    [InlineData("pay,Payments,squad,gone,", "parent", FaultKind.UnknownParent, "gone")]
    [InlineData("pay,Payments,guild,money,", "parent", FaultKind.WrongParentKind, "money")]
    [InlineData("pay,Payments,circle,money,", "parent", FaultKind.WrongParentKind, "money")]
    [InlineData("pay,Payments,chapter,,", "parent", FaultKind.ParentRequired, "")]
    [InlineData("money,Payments,squad,,", "slug", FaultKind.DuplicateSlug, "money")]
    [InlineData("pay,MONEY,squad,,", "name", FaultKind.NamesCollide, "MONEY")]
    [InlineData("pay,Mоney,squad,,", "name", FaultKind.NamesCollide, "Mоney")]
    [InlineData("pay,Móney,squad,,", "name", FaultKind.NamesCollide, "Móney")]
    [InlineData("pay,Old guild,squad,,", "name", FaultKind.NamesCollide, "Old guild")]
    [InlineData("pay,Pay\0ments,squad,,", "name", FaultKind.ControlCharacter, "Pay\0ments")]
    [InlineData("pay,\"Pay\nments\",squad,,", "name", FaultKind.ControlCharacter, "Pay\nments")]
    [InlineData("pay,Payments,squad,", "", FaultKind.WrongFieldCount, "pay")]
    [InlineData("pay,Payments,squad,,,", "", FaultKind.WrongFieldCount, "pay")]
    [InlineData("pay,Pay\"ments,squad,,", "", FaultKind.BadQuotes, "pay")]
    [InlineData("pay,\"Payments,squad,,", "", FaultKind.BadQuotes, "pay")]
    public void A_fault_is_told_by_its_row_and_column(string row, string column, FaultKind kind, string value)
    {
        var read = Read(Header + Tribe + row + "\n");
        Assert.Equal([new RowFault(NetworkFile.Units, 3, column, kind, value)], read.Faults);
    }

    [Fact]
    public void Names_and_purposes_have_a_length()
    {
        Assert.Empty(Read(Header + $"a,{new string('n', 100)},squad,,{new string('p', 500)}\n").Faults);
        var read = Read(Header + $"a,{new string('n', 101)},squad,,{new string('p', 501)}\n");
        Assert.Equal([(2, FaultKind.NameTooLong, 100), (2, FaultKind.PurposeTooLong, 100)], read.Faults.Select(fault => (fault.Row, fault.Kind, fault.Value.Length)));
    }

    [Fact]
    public void Every_fault_is_listed_by_row_and_one_does_not_cause_another()
    {
        var read = Read(
            Header + "money,Money,tribes,,\npay,Payments,squad,money,\nX,,squad,gone,\n",
            PeopleHeader + "pay,mia@example.org,Mia\npay,MIA@example.org,Mia\nmoney,tom@example.org,\nnone,tom@example.org,\n,,\n");
        Assert.Equal(
            [
                (NetworkFile.Units, 2, FaultKind.UnknownKind), (NetworkFile.Units, 4, FaultKind.EmptyField), (NetworkFile.Units, 4, FaultKind.BadSlug),
                (NetworkFile.People, 3, FaultKind.PersonTwice), (NetworkFile.People, 5, FaultKind.UnknownUnit), (NetworkFile.People, 6, FaultKind.EmptyField), (NetworkFile.People, 6, FaultKind.EmptyField),
            ],
            read.Faults.Select(fault => (fault.File, fault.Row, fault.Kind)));
    }

    [Fact]
    public void Each_unit_on_a_ring_of_parents_is_listed_and_nobody_else()
    {
        var read = Read(Header + "a,Aa,circle,b,\nb,Bb,circle,c,\nc,Cc,circle,a,\nd,Dd,circle,a,\ne,Ee,squad,d,\nf,Ff,tribe,f,\n");
        Assert.Equal([2, 3, 4, 7], read.Faults.Select(fault => fault.Row));
        Assert.All(read.Faults, fault => Assert.Equal(FaultKind.ParentCycle, fault.Kind));
    }

    [Fact]
    public void A_row_says_what_the_unit_of_the_network_with_its_slug_is_or_is_a_fault()
    {
        UnitRow[] network = [new("up", "Up", UnitKind.Tribe, null, ""), new("down", "Down", UnitKind.Tribe, "up", "")];
        NetworkImport Of(string rows) => NetworkFiles.Read(Bytes(Header + rows), null, network, new HashSet<string> { "up", "down" });
        Assert.Empty(Of("up,Up,tribe,,\nteam,Team,squad,down,\n").Faults);
        Assert.Equal(new(NetworkFile.Units, 2, "slug", FaultKind.ChangesUnit, "up"), Assert.Single(Of("up,Up,tribe,,New words\n").Faults));
        Assert.Equal(FaultKind.ParentCycle, Assert.Single(Of("up,Up,tribe,down,\n").Faults).Kind);
        Assert.Equal(FaultKind.WrongParentKind, Assert.Single(Of("team,Team,circle,down,\n").Faults).Kind);
    }

    [Fact]
    public void A_row_corrects_a_unit_without_a_channel_if_what_is_within_it_allows()
    {
        UnitRow[] network = [new("up", "Up", UnitKind.Tribe, null, ""), new("down", "Down", UnitKind.Tribe, "up", "")];
        NetworkImport Of(string rows) => NetworkFiles.Read(Bytes(Header + rows), null, network, new HashSet<string> { "down" });
        var renamed = Of("up,Upper,tribe,,New words\n");
        Assert.Empty(renamed.Faults);
        Assert.Equal([new RowFault(NetworkFile.Units, 2, "slug", FaultKind.Corrects, "up")], renamed.Warnings);
        Assert.Equal([new RowFault(NetworkFile.Units, 2, "kind", FaultKind.PartsDontFit, "down")], Of("up,Up,circle,,\n").Faults);
        Assert.Equal(FaultKind.ParentCycle, Assert.Single(Of("up,Up,tribe,down,\n").Faults).Kind);
    }

    [Fact]
    public void People_alone_may_come_for_units_that_are_there()
    {
        var read = NetworkFiles.Read(null, Bytes(PeopleHeader + "old,mia@example.org,\nnone,tom@example.org,\n"), [new("old", "Old guild", UnitKind.Guild, null, "")]);
        Assert.Equal([new RowFault(NetworkFile.People, 3, "unit", FaultKind.UnknownUnit, "none")], read.Faults);
        Assert.Equal(2, read.People.Count);
    }

    [Fact]
    public void A_squad_over_nine_and_a_tribe_over_a_hundred_are_good_to_know_at_the_first_too_many()
    {
        var units = Header + "t,Tribe,tribe,,\nin,In,tribe,t,\n" + string.Concat(Enumerable.Range(0, 12).Select(number => $"s{number},Squad {number},squad,{(number < 6 ? "t" : "in")},\n")) + "c,Chapter,chapter,t,\n";
        var people = Enumerable.Range(0, 108).Select(number => $"s{number / 9},p{number}@example.org,").Prepend("c,somebody@example.org,").ToList();
        people.Insert(1, "s0,extra@example.org,");
        people.Add("s11,P0@example.org,");
        var read = Read(units, PeopleHeader + string.Join('\n', people));
        Assert.Empty(read.Faults);
        Assert.Equal(
            [(12, FaultKind.BigSquad, "s0"), (103, FaultKind.BigTribe, "t"), (112, FaultKind.TwoHomes, "P0@example.org"), (112, FaultKind.BigSquad, "s11")],
            read.Warnings.Select(warning => (warning.Row, warning.Kind, warning.Value)));
    }

    [Fact]
    public void Somebody_in_two_squads_is_a_warning_and_in_a_squad_and_a_guild_is_nothing()
    {
        var read = Read(Header + "a,Aa,squad,,\nb,Bb,squad,,\ng,Gg,guild,,\n", PeopleHeader + "a,mia@example.org,\ng,mia@example.org,\nb,Mia@Example.org,\n");
        Assert.Empty(read.Faults);
        Assert.Equal([new RowFault(NetworkFile.People, 4, "unit", FaultKind.TwoHomes, "Mia@Example.org")], read.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \n")]
    public void An_empty_file_is_one_fault(string text) => Assert.Equal([new RowFault(NetworkFile.Units, 0, "", FaultKind.EmptyFile, "")], Read(text).Faults);

    [Fact]
    public void A_missing_and_an_unknown_column_are_told_and_no_row_is_read()
    {
        var read = Read("slug,name,kind,purpose,colour,name\na,Aa,squad,,,\n", PeopleHeader + "a,mia@example.org,\n");
        Assert.Equal([("colour", FaultKind.UnknownColumn), ("name", FaultKind.UnknownColumn), ("parent", FaultKind.MissingColumn)], read.Faults.Select(fault => (fault.Column, fault.Kind)));
        Assert.Empty(read.Units);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_semicolons_may_separate_them()
    {
        var read = Read("Kind;Purpose;Slug;Name;Parent\r\nsquad;\"So; that\"\"s it\";a;Aa;\r\n");
        Assert.Equal([], read.Faults);
        Assert.Equal([new UnitRow("a", "Aa", UnitKind.Squad, null, "So; that\"s it")], read.Units);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Byte_order_marks_both_line_ends_blank_lines_and_breaks_in_quotes_are_read(string end)
    {
        var read = Read($"\uFEFF{Header.TrimEnd()}{end}a,Aa,squad,,\"One{end}two\"{end}{end}b,Bb,oops,,{end}");
        Assert.Equal([new UnitRow("a", "Aa", UnitKind.Squad, null, "One\ntwo")], read.Units);
        Assert.Equal([4], read.Faults.Select(fault => fault.Row));
    }

    [Fact]
    public void A_file_in_another_encoding_is_told_with_the_row_of_its_first_bad_byte()
    {
        var latin = Encoding.Latin1.GetBytes(Header + "a,Aa,squad,,\"One\nTwo\"\nz,Zürich,squad,,\n");
        Assert.Equal([new RowFault(NetworkFile.Units, 3, "", FaultKind.NotUtf8, "")], NetworkFiles.Read(latin, null, []).Faults);
        Assert.Equal(FaultKind.NotUtf8, Assert.Single(NetworkFiles.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header)).ToArray(), null, []).Faults).Kind);
    }

    [Fact]
    public void Files_beyond_the_limits_are_one_fault()
    {
        Assert.Equal([FaultKind.FileTooLarge], NetworkFiles.Read(new byte[NetworkFiles.MostBytes + 1], null, []).Faults.Select(fault => fault.Kind));
        var many = Header + string.Concat(Enumerable.Range(0, NetworkFiles.MostUnits + 10).Select(number => $"u{number},Unit {number},squad,,\n"));
        Assert.Equal([new RowFault(NetworkFile.Units, NetworkFiles.MostUnits + 2, "", FaultKind.TooManyRows, "")], Read(many).Faults);
        var crowd = PeopleHeader + string.Concat(Enumerable.Range(0, NetworkFiles.MostPeople + 1).Select(number => $"a,p{number},\n"));
        Assert.Equal([FaultKind.TooManyRows], Read(Header + "a,Aa,squad,,\n", crowd).Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public void Nothing_in_a_file_makes_reading_fail()
    {
        Gen.Byte.Array[0, 200].Sample(bytes => NetworkFiles.Read(bytes, bytes, []).Units.Count >= 0);
        Gen.String[Gen.Char["slug,name,kid;parotu\n\r\"'=\0é\t"], 0, 300].Sample(text => Read(Header + text, PeopleHeader + text).Units.Count >= 0);
    }

    private static NetworkImport Read(string units, string? people = null) =>
        NetworkFiles.Read(Bytes(units), people is null ? null : Bytes(people), [new("old", "Old guild", UnitKind.Guild, null, "")]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
