using System.Runtime.CompilerServices;
using System.Text;

namespace TeamsBot.Domain.Tests.Permissions;

/// <summary>
/// Who may do what, when: every command by every role in every state, with its effect or the reason why not, as docs/permissions.md
/// prints it. <c>UPDATE_GOLDEN=1</c> rewrites the page; the difference is reviewed.
/// </summary>
public sealed class PermissionTests
{
    private static readonly string Page = Path.Combine(Root(), "docs", "permissions.md");

    [Fact]
    public void Everybody_may_do_what_the_page_says_and_nothing_else()
    {
        var now = Print();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Page, now);
        }

        Assert.Equal(File.ReadAllText(Page), now);
    }

    [Fact]
    public void Who_is_not_in_the_unit_changes_nothing_in_it()
    {
        foreach (var (_, unit, at) in Cast.All())
        {
            Assert.All(
                from outsider in (string[])["Gus", "Leo", "Zoe"]
                from example in Examples.All()
                select unit.Decide(example.Say(Cast.Aad(outsider), at)),
                decision => Assert.Empty(decision.Events));
        }
    }

    [Fact]
    public void Nobody_has_a_command_that_adopts()
    {
        foreach (var (_, unit, at) in Cast.All().Where(each => each.State is "on hold" or "changed, the objector's word is missing"))
        {
            Assert.All(
                from role in Cast.Roles
                from example in Examples.All()
                select unit.Decide(example.Say(Cast.Aad(role.Name), at)),
                decision => Assert.DoesNotContain(decision.Events, happened => happened is Domain.Proposals.ProposalEvent.Adopted));
        }
    }

    private static string Print()
    {
        var page = new StringBuilder("""
            # Who may do what

            Every command of a person, by role and by the state of proposal P-1. A tick names the facts that follow; a word alone is the reason
            why not; "nothing" means that it is so already. This page is written by the specs, which fail when it is no longer true.


            """);
        foreach (var (state, unit, at) in Cast.All())
        {
            _ = page.AppendLine($"## {state}\n").AppendLine($"| | {string.Join(" | ", Cast.Roles.Select(role => role.Role))} |")
                .AppendLine($"|-|{string.Concat(Cast.Roles.Select(_ => "-|"))}");
            foreach (var (name, say) in Examples.All())
            {
                _ = page.AppendLine($"| {name} | {string.Join(" | ", Cast.Roles.Select(role => Cell(unit, say(Cast.Aad(role.Name), at))))} |");
            }

            _ = page.AppendLine();
        }

        _ = page.AppendLine("## joining and leaving\n").AppendLine($"| | {string.Join(" | ", Joiners.Roles)} |").AppendLine($"|-|{string.Concat(Joiners.Roles.Select(_ => "-|"))}");
        foreach (var (place, command, cells) in Joiners.All())
        {
            _ = page.AppendLine($"| {command}: {place} | {string.Join(" | ", cells.Select(cell => Cell(cell.Unit, cell.Command)))} |");
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static string Cell(Unit unit, UnitCommand command)
    {
        var decision = unit.Decide(command);
        return decision.Refusal?.ToString()
            ?? (decision.Events.Count == 0 ? "nothing" : "✓ " + string.Join(", ", decision.Events.Select(happened => happened.GetType().Name)));
    }

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "TeamsBot.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
