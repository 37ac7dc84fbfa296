using PlatformSdk.Build.Findings;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Docs;

/// <summary>What a page shows as YAML is a file that a build takes without an error; its first line says which.</summary>
public class YamlOnPagesTests
{
    private const string Description = "platform.yaml";
    private const string Defaults = "platform.defaults.yaml";

    public static TheoryData<string> Places => [.. Fences.Select(fence => fence.ToString())];

    private static IEnumerable<Fence> Fences => Pages.Fences(Repository.Root).Where(fence => fence.Language == "yaml" && fence.NotRun is null);

    [Theory]
    [MemberData(nameof(Places))]
    public void YAML_on_a_page_is_taken_by_a_build(string place)
    {
        var fence = Fences.Single(fence => fence.ToString() == place);
        var file = fence.File.ShouldNotBeNull($"{place}: begin it with '# platform.yaml', or with what else it is");
        var isDescription = Path.GetFileName(file) == Description;
        using var project = new Project(isDescription ? Completed(fence.Text) : Run.Head);
        project.Write("protos/stock.proto", "service Stock { }");
        project.Write("openapi.json", "{ \"openapi\": \"3.1.0\" }");
        if (!isDescription)
            project.Write(file, fence.Text);

        var (changes, findings) = project.Build(defaults: file == Defaults ? project.PathOf(Defaults) : null);

        findings.Where(finding => finding.Severity == Severity.Error).ShouldBeEmpty();
        changes.ShouldNotBeEmpty();
    }

    private static string Completed(string text) => text.Contains("\nkind:", StringComparison.Ordinal) ? text : Run.Head + text;
}
