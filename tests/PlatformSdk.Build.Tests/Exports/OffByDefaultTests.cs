using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Exports;

/// <summary>Exports are written where the platform team asks for them, and removed again.</summary>
public sealed class OffByDefaultTests
{
    private static readonly string[] s_files =
    [
        "cortex.yaml", "deploy/chart/Chart.yaml", "deploy/chart/manifests/dev.yaml", "deploy/chart/manifests/production.yaml",
        "deploy/chart/manifests/staging.yaml", "deploy/chart/templates/manifests.yaml", "deploy/chart/values.schema.json",
        "deploy/chart/values.yaml", "openslo.yaml", "opslevel.yml", "port.yml", "score.yaml",
    ];

    [Theory]
    [InlineData("service")]
    [InlineData("worker")]
    [InlineData("job")]
    public void Without_exports_nothing_is_written_for_other_tools(string kind)
    {
        var with = Exported.Files(Exported.Everything, kind: kind).Keys;
        var without = Exported.Files("", kind: kind).Keys;

        with.Except(without).Order(StringComparer.Ordinal).ShouldBe(s_files);
    }

    [Fact]
    public void A_removed_export_is_removed_from_the_repository()
    {
        using var project = new Project(Run.Head);
        project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nexports: {{ {Exported.Everything} }}\n");
        project.Build(defaults: "platform.defaults.yaml");
        project.Committed().Keys.Intersect(s_files).ShouldBe(s_files);

        project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nexports: { openslo: {}, cortex: null }\n");
        project.Build(locked: true, defaults: "platform.defaults.yaml").Findings.ShouldContain(f => f.Code == WritingCodes.Drift);
        project.Build(defaults: "platform.defaults.yaml");

        project.Committed().Keys.Intersect(s_files).ShouldBe(["openslo.yaml"]);
        Directory.Exists(project.PathOf("deploy/chart")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("port.yml")]
    [InlineData("score.yaml")]
    [InlineData("deploy/chart/values.yaml")]
    public void A_file_of_the_teams_own_is_never_overwritten(string file)
    {
        using var project = new Project(Run.Head);
        project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nexports: {{ {Exported.Everything} }}\n");
        project.Write(file, "mine: true\n");

        project.Build(defaults: "platform.defaults.yaml").Findings.ShouldContain(f => f.Code == WritingCodes.NotOurs && f.Span.File == file);
        project.Read(file).ShouldBe("mine: true\n");
    }

    [Fact]
    public void A_release_changes_the_chart_of_its_environment_only()
    {
        using var project = new Project(Run.Head);
        project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nexports: {{ {Exported.Everything} }}\n");
        project.Build(defaults: "platform.defaults.yaml");

        project.Write("deploy/releases/staging.yaml", "tag: \"1.4.2\"\n");
        var changes = project.Build(defaults: "platform.defaults.yaml").Changes.Select(change => change.Path);

        changes.Where(path => !path.StartsWith("deploy/staging/", StringComparison.Ordinal)).ShouldBe(["deploy/chart/manifests/staging.yaml"]);
    }

    [Fact]
    public void After_a_release_the_chart_is_up_to_date()
    {
        using var situation = new Situation();
        situation.Defaults("exports: { helm: {} }\n").Describe("").Build();

        situation.Release("staging", "1.4.2");

        File.ReadAllText(situation.PathOf("deploy/chart/manifests/staging.yaml")).ShouldContain("orders:1.4.2");
        File.ReadAllText(situation.PathOf("deploy/chart/manifests/production.yaml")).ShouldNotContain("1.4.2");
        situation.Build(locked: true);
        situation.Log.Errors.ShouldBeEmpty();
    }
}
