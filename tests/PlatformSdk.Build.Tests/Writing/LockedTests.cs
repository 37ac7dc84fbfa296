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
                "PLAT2001 docs/reference.md",
            ]);
        findings[0].Message.ShouldContain("-  replicas: 1\n+  replicas: 2\n");
        findings[0].Message.ShouldContain("dotnet build");
        findings[2].Message.ShouldContain("is missing");
        findings[2].Message.ShouldContain("--- /dev/null");
        findings[3].Message.ShouldContain("is no longer generated");
        _project.Committed().ShouldBe(before);
    }

    [Fact]
    public void An_edit_by_hand_fails()
    {
        _project.Write("catalog-info.yaml", _project.Read("catalog-info.yaml").Replace("team-checkout", "team-other", StringComparison.Ordinal));

        _project.Build(locked: true).Findings.Single().Message.ShouldContain("-  owner: \"team-other\"\n+  owner: \"team-checkout\"");
    }
}
