using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace TeamsBot.Domain.Tests.HouseRules;

/// <summary>What the compiler doesn't hold about the domain.</summary>
public sealed class DomainTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] ForbiddenEndings = ["Manager", "Helper", "Util", "Utils", "Common", "Base", "Impl", "Data", "Info", "DTO", "Dto", "Services", "Models"];

    private static readonly string[] Impure =
        ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow", "TimeProvider.", "Stopwatch.", "Environment.get_Tick", "Environment.GetEnvironmentVariable", "Environment.get_MachineName", "Random.", "RandomNumberGenerator.", "Guid.NewGuid", "TimeZoneInfo.get_Local", "Console.", "File.", "HttpClient.", "Thread."];

    private static readonly Assembly Domain = typeof(Unit).Assembly;

    private static IEnumerable<Type> Types => Domain.GetTypes().Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Namespace?.StartsWith("TeamsBot", StringComparison.Ordinal) == true);

    [Fact]
    public void The_domain_stands_on_nothing_but_the_system() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Nothing_in_the_domain_waits() =>
        Assert.DoesNotContain(Types.SelectMany(type => type.GetMethods(All)), method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal));

    [Fact]
    public void Nothing_in_the_domain_can_be_set_after_it_was_made() =>
        Assert.DoesNotContain(
            Types.SelectMany(type => type.GetProperties(All)),
            property => property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == false);

    /// <summary>What is computed from an immutable object may be kept beside it: nobody can see whether it was.</summary>
    [Fact]
    public void Nothing_in_the_domain_has_a_field_that_changes() =>
        Assert.DoesNotContain(
            Types.SelectMany(type => type.GetFields(All)).Where(field => !IsRemembered(field.FieldType) && !IsRemembered(field.DeclaringType!)),
            field => !field.IsInitOnly && !field.IsLiteral && !(field.GetCustomAttribute<CompilerGeneratedAttribute>() is not null) && !field.DeclaringType!.IsEnum);

    private static bool IsRemembered(Type type) => type.Name.StartsWith("Remembered`", StringComparison.Ordinal) || type.DeclaringType is { } outer && IsRemembered(outer);

    [Fact]
    public void Time_chance_and_the_world_are_passed_in()
    {
        Assert.NotEmpty(Called());
        Assert.DoesNotContain(Called(), called => Impure.Any(impure => called.StartsWith(impure, StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.DoesNotContain(Types, type => ForbiddenEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void Closed_hierarchies_are_closed() =>
        Assert.All(
            Types.Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && type != typeof(UnitCommand) && type != typeof(UnitEvent) && type.DeclaringType is null),
            type => Assert.DoesNotContain(type.GetConstructors(All), constructor => constructor.IsPublic || (constructor.IsFamily && constructor.GetParameters() is not [{ } copied] || constructor.IsAssembly)));

    [Fact]
    public void Records_that_are_not_abstract_are_sealed() =>
        Assert.All(Types.Where(type => type.IsClass && !type.IsAbstract), type => Assert.True(type.IsSealed, type.FullName));

    /// <summary>Everything of other assemblies that the domain's code names: "Type.Member".</summary>
    private static List<string> Called()
    {
        using var file = new PEReader(File.OpenRead(Domain.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{metadata.GetString(member.Name)}"),
        ];
    }
}
