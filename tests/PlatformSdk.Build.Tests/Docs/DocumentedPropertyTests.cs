using System.Text.RegularExpressions;
using System.Xml.Linq;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Docs;

/// <summary>
/// A property on a page has an effect: its value reaches a task, a condition or an item of the targets. Every property is on a page.
/// </summary>
public sealed partial class DocumentedPropertyTests
{
    private static readonly string s_pages =
        string.Join('\n', Pages.All(Repository.Root).Select(page => File.ReadAllText(Path.Combine(Repository.Root, page))));

    private static readonly List<XElement> s_elements =
    [
        .. new[] { "build", "buildTransitive", "buildMultiTargeting" }.SelectMany(Files).SelectMany(file => XDocument.Load(file).Descendants()),
    ];

    private static readonly string s_project =
        File.ReadAllText(Path.Combine(Repository.Root, "build-tasks", "PlatformSdk.Build", "Tasks", "ProjectItem.cs"));

    private static readonly HashSet<string> s_read =
        [.. s_elements.SelectMany(Texts).SelectMany(text => Read().Matches(text.Value)).Select(match => match.Groups["name"].Value)];

    public static TheoryData<string> Documented =>
        [.. Set().Matches(s_pages).Select(match => match.Groups["name"].Value).Union(s_read).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_property_on_a_page_has_an_effect(string name) => HasEffect(name, []).ShouldBeTrue();

    [Fact]
    public void Every_property_that_the_targets_read_is_on_a_page()
    {
        s_read.Count.ShouldBeGreaterThan(15);

        s_read.Where(name => !Regex.IsMatch(s_pages, $@"\b{name}\b")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PlatformNothing", false)]
    [InlineData("_PlatformSettings", true)]
    [InlineData("PlatformPush", true)]
    public void A_property_that_only_gets_a_default_has_none(string name, bool hasEffect) => HasEffect(name, []).ShouldBe(hasEffect);

    /// <summary>Its own default is no effect, and another property that it sets must have one.</summary>
    private static bool HasEffect(string name, HashSet<string> seen) => seen.Add(name) && s_elements
        .Where(element => element.Name.LocalName != name && Texts(element).Any(text => text.Value.Contains($"$({name})", StringComparison.Ordinal)))
        .Any(element => element.Parent!.Name.LocalName switch
        {
            "PropertyGroup" => HasEffect(element.Name.LocalName, seen),
            "_PlatformProject" => s_project.Contains($"\"{element.Name.LocalName}\"", StringComparison.Ordinal),
            _ => true,
        });

    private static IEnumerable<(string Name, string Value)> Texts(XElement element) =>
        element.Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value))
            .Concat(element.Nodes().OfType<XText>().Select(text => ("", text.Value)));

    private static string[] Files(string folder) => Directory.GetFiles(Path.Combine(Repository.Root, "build-tasks", "PlatformSdk.Build", folder));

    // For packs that compute their templates; only our own does.
    [GeneratedRegex(@"\$\((?!PlatformBackstageDependsOn\b)(?<name>Platform[A-Z]\w+)\)")]
    private static partial Regex Read();

    [GeneratedRegex(@"(-p:|<)(?<name>Platform[A-Z]\w+)(=|>)")]
    private static partial Regex Set();
}
