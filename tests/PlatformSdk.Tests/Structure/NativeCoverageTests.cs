using System.Reflection;
using System.Xml.Linq;
using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Structure;

/// <summary>What the native compiler has not seen may not work in native code.</summary>
public sealed class NativeCoverageTests
{
    /// <summary>An organisation's rules run in its builds, and no service is compiled against them.</summary>
    private const string OfBuilds = "PlatformSdk.Policies";

    /// <summary>All but those whose project says that they cannot be native: EF Core cannot.</summary>
    private static string[] Libraries => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "sdk"))
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
        .Where(project => XDocument.Load(project).Descendants("IsAotCompatible").All(one => one.Value != "false"))
        .Select(project => Path.GetFileNameWithoutExtension(project)).Where(library => library != OfBuilds)];

    [Fact]
    public void Every_library_is_part_of_the_program_that_is_compiled_to_native_code()
    {
        var service = XDocument.Load(Path.Combine(Repository.Root, "tests/PlatformSdk.Tests.Service/PlatformSdk.Tests.Service.csproj"));

        var referenced = service.Descendants("ProjectReference").Select(one => Path.GetFileNameWithoutExtension(one.Attribute("Include")!.Value));

        Libraries.Length.ShouldBeGreaterThan(3);
        referenced.ShouldBe(Libraries, ignoreOrder: true);
    }

    [Fact]
    public void Every_library_says_that_it_can_be_trimmed()
    {
        foreach (var library in Libraries)
            Assembly.Load(library).GetCustomAttributes<AssemblyMetadataAttribute>().ShouldContain(one => one.Key == "IsTrimmable"
                && one.Value == "True", library);
    }
}
