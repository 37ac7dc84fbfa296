namespace PlatformSdk.Build.Tests.Writing;

public sealed class LockedTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public LockedTests() => _project.Build();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_committed_and_true_passes(bool emptyObj)
    {
        if (emptyObj)
            Directory.Delete(_project.PathOf("obj"), recursive: true);

        _project.Build(locked: true).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Missing_stale_and_orphaned_files_are_all_found_and_nothing_is_written(bool emptyObj)
    {
        if (emptyObj)
            Directory.Delete(_project.PathOf("obj"), recursive: true);
        File.Delete(_project.PathOf("deploy/dev/service.yaml"));
        _project.Write("deploy/gone/service.yaml", _project.Read("deploy/staging/service.yaml"));
        _project.Write("platform.yaml", Run.Head + "environments: { dev: { replicas: 2 }, staging: {}, production: {} }\n");
        var before = _project.Committed();

        var (_, findings) = _project.Build(locked: true);

        findings.Select(f => $"{f.Code.Id} {f.Span.File}").ShouldBe(
            [
                "PLAT2001 deploy/dev/deployment.yaml", "PLAT2001 deploy/dev/prometheus-rule.yaml", "PLAT2001 deploy/dev/service.yaml",
                    "PLAT2001 deploy/gone/service.yaml",
                "PLAT2001 docs/reference.md", "PLAT2001 platform.yaml",
            ]);
        findings.ShouldAllBe(f => !f.Message.Contains('\n'));
        findings[0].Message.ShouldMatch(@"^The file is out of date \(\d+ lines differ\)\.$");
        findings[2].Message.ShouldBe("The file is missing.");
        findings[3].Message.ShouldBe("The file is no longer generated.");
        findings[^1].Message.ShouldBe(
            "5 files differ from what is committed; see 'obj/platform.diff'. Run 'dotnet build -p:PlatformLocked=false' and commit the result.");
        _project.Read("obj/platform.diff").ShouldContain("-  replicas: 1\n+  replicas: 2\n");
        _project.Read("obj/platform.diff").ShouldContain("--- /dev/null\n+++ b/deploy/dev/service.yaml\n");
        _project.Committed().ShouldBe(before);
    }

    [Fact]
    public void An_edit_by_hand_fails()
    {
        _project.Write("catalog-info.yaml", _project.Read("catalog-info.yaml").Replace("team-checkout", "team-other", StringComparison.Ordinal));

        _project.Build(locked: true).Findings[^1].Message.ShouldStartWith("1 file differs from what is committed");

        _project.Read("obj/platform.diff").ShouldContain("-  owner: \"team-other\"\n+  owner: \"team-checkout\"");
    }

    [Theory]
    [InlineData(49)]
    [InlineData(51)]
    [InlineData(300)]
    public void However_many_files_are_stale_the_fix_is_the_last_line_and_the_log_stays_short(int orphans)
    {
        for (var i = 0; i < orphans; i++)
            _project.Write($"deploy/gone-{i}/service.yaml", _project.Read("deploy/dev/service.yaml"));

        var findings = _project.Build(locked: true).Findings;

        findings.Count.ShouldBe(Math.Min(orphans, 50) + 1);
        findings[^1].Message.ShouldStartWith($"{orphans} files differ from what is committed");
    }
}
