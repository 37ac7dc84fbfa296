namespace PlatformSdk.Build.Tests.Writing;

public sealed class WritingTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_second_build_finds_nothing_to_do_and_touches_nothing()
    {
        _project.Build().Changes.Count.ShouldBeGreaterThan(10);
        var before = Times();

        _project.Build().Changes.ShouldBeEmpty();

        Times().ShouldBe(before);
    }

    [Fact]
    public void A_deleted_artifact_comes_back()
    {
        _project.Build();
        File.Delete(_project.PathOf("deploy/dev/service.yaml"));

        _project.Build().Changes.Select(c => c.Path).ShouldBe(["deploy/dev/service.yaml"]);

        File.Exists(_project.PathOf("deploy/dev/service.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void The_folder_of_a_removed_environment_goes()
    {
        _project.Build();

        _project.Write("platform.yaml", Run.Head + "environments: { dev: {} }\n");
        _project.Build().Findings.ShouldBeEmpty();

        Directory.GetDirectories(_project.PathOf("deploy")).Select(Path.GetFileName).ShouldBe(["dev"]);
    }

    [Fact]
    public void A_users_file_in_a_generated_folder_stays()
    {
        _project.Write("deploy/dev/notes.yaml", "# mine\na: 1\n");
        _project.Write("deploy/readme.md", "mine");

        _project.Build().Findings.ShouldBeEmpty();
        _project.Write("platform.yaml", Run.Head + "environments: { staging: {} }\n");
        _project.Build().Findings.ShouldBeEmpty();

        _project.Read("deploy/dev/notes.yaml").ShouldBe("# mine\na: 1\n");
        _project.Read("deploy/readme.md").ShouldBe("mine");
        Directory.GetFiles(_project.PathOf("deploy/dev")).Length.ShouldBe(1);
    }

    [Fact]
    public void An_unmarked_file_where_ours_belongs_is_an_error_and_nothing_is_written()
    {
        _project.Write("deploy/dev/deployment.yaml", "kind: Deployment\n");

        var (_, findings) = _project.Build();

        findings.Single().Code.Id.ShouldBe("PLAT2002");
        findings.Single().Message.ShouldContain("deploy/patches/");
        _project.Read("deploy/dev/deployment.yaml").ShouldBe("kind: Deployment\n");
        File.Exists(_project.PathOf("catalog-info.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void A_hand_edit_is_overwritten_with_a_warning_that_names_the_patch_mechanism()
    {
        _project.Build();
        var generated = _project.Read("deploy/dev/deployment.yaml");
        _project.Write("deploy/dev/deployment.yaml", generated.Replace("replicas: 1", "replicas: 5", StringComparison.Ordinal));

        var (_, findings) = _project.Build();

        findings.Single().Code.Id.ShouldBe("PLAT2005");
        findings.Single().Message.ShouldContain("deploy/patches/");
        _project.Read("deploy/dev/deployment.yaml").ShouldBe(generated);
    }

    [Fact]
    public void A_change_of_the_description_is_no_hand_edit()
    {
        _project.Build();
        _project.Write("platform.yaml", Run.Head + "replicas: 4\n");

        _project.Build().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_pull_brought_is_no_hand_edit_either()
    {
        _project.Build();
        using (var colleague = new Project(Run.Head + "resources: { cpu: 1 }\n"))
        {
            colleague.Build();
            foreach (var (file, text) in colleague.Committed())
                _project.Write(file, text);
        }

        _project.Build().Changes.ShouldBeEmpty();
        _project.Write("platform.yaml", Run.Head + "resources: { cpu: 2 }\n");

        _project.Build().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_checkout_with_CRLF_is_neither_drift_nor_rewritten()
    {
        _project.Build();
        foreach (var (file, text) in _project.Committed())
            _project.Write(file, text.Replace("\n", "\r\n", StringComparison.Ordinal));

        _project.Build().Changes.ShouldBeEmpty();
        _project.Build(locked: true).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void After_an_error_nothing_changes_and_the_last_good_code_stays()
    {
        _project.Build();
        var before = Times();
        _project.Write("platform.yaml", Run.Head + "replicas: many\n");

        _project.Build().Changes.ShouldBeEmpty();

        var after = Times();
        after.Remove("platform.yaml");
        before.Remove("platform.yaml");
        after.ShouldBe(before);
        _project.Read("obj/Debug/PlatformService.g.cs").ShouldContain("\"orders\"");
    }

    [Fact]
    public void Generation_switched_off_still_writes_the_code()
    {
        _project.Build(artifacts: false).Changes.ShouldBeEmpty();

        _project.Committed().Keys.ShouldBe(["platform.yaml"]);
        File.Exists(_project.PathOf("obj/Debug/PlatformService.g.cs")).ShouldBeTrue();
    }

    /// <summary>The report is left out: it says why nothing else changed.</summary>
    private Dictionary<string, DateTime> Times() =>
        Directory.EnumerateFiles(_project.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("platform-report.", StringComparison.Ordinal)
                && !file.EndsWith(".sarif", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(_project.Folder, f), File.GetLastWriteTimeUtc);
}
