namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>An upgrade that cannot be done, or that could not be taken back, changes nothing.</summary>
public sealed class RefusedUpgradeTests : IDisposable
{
    private readonly UpgradedScaffold _scaffold = new();

    public void Dispose() => _scaffold.Dispose();

    [Theory]
    [InlineData("edited")]
    [InlineData("not added")]
    [InlineData("ignored")]
    [InlineData("no repository")]
    public void A_file_that_git_does_not_have_is_not_changed(string state)
    {
        _scaffold.Template("2.0.0", "notes.txt", "New.\n").Scaffold(git: state != "no repository");
        if (state == "edited")
            _scaffold.Edit(UpgradedScaffold.Readme, text => "Mine.\n" + text);
        else
            _scaffold.Add("notes.txt", "Mine.\n");
        if (state == "ignored")
            _scaffold.Edit(".gitignore", text => text + "notes.txt\n").Commit();
        var before = _scaffold.Everything();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Log.Codes.ShouldContain("PLAT2523");
        _scaffold.Everything().ShouldBe(before);
        _scaffold.Upgrade(allowUncommitted: true);
        _scaffold.Read(state == "edited" ? UpgradedScaffold.Readme : "notes.txt").ShouldContain("Mine.\n");
        _scaffold.Read(UpgradedScaffold.Record).ShouldContain("2.0.0");
    }

    [Fact]
    public void A_change_in_another_file_is_not_in_the_way()
    {
        _scaffold.Scaffold().Edit(".gitignore", text => text + "mine\n").Add("mine.txt", "mine");

        _scaffold.Upgrade().ShouldBeTrue(_scaffold.Output);
    }

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("2.0.0")]
    public void A_version_that_cannot_be_installed_changes_nothing(string version)
    {
        _scaffold.Scaffold();
        var before = _scaffold.Everything();

        _scaffold.Upgrade(refused: version);

        _scaffold.Everything().ShouldBe(before);
    }

    [Theory]
    [InlineData("1.x", "not a version")]
    [InlineData("latest", "not a version")]
    [InlineData("0.9.0", "older than 1.0.0")]
    public void A_version_that_is_none_or_older_is_refused(string to, string reason)
    {
        _scaffold.Scaffold();

        _scaffold.Upgrade(to).ShouldBeFalse();

        _scaffold.Log.Errors.ShouldHaveSingleItem().ShouldContain(reason);
        _scaffold.Created.ShouldBe(0);
    }

    [Theory]
    [InlineData("template: platform-service\nparameters:\n  name: orders\n", "version")]
    [InlineData("template: platform-service\nversion: newest\nparameters:\n  name: orders\n", "version")]
    [InlineData("version: 1.0.0\nparameters:\n  name: orders\n", "template")]
    [InlineData("template: platform-service\nversion: 1.0.0\n", "parameters")]
    [InlineData("template: platform-service\nversion: 1.0.0\nparameters: [orders]\n", "parameters")]
    public void A_record_that_lacks_something_is_an_error_in_that_file(string record, string missing)
    {
        _scaffold.Scaffold().Edit(UpgradedScaffold.Record, _ => record).Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        var (code, file, _, _, message) = _scaffold.Log.Findings.ShouldHaveSingleItem();
        code.ShouldBe("PLAT2520");
        file.ShouldBe(_scaffold.PathOf(UpgradedScaffold.Record));
        message.ShouldContain($"'{missing}'");
    }

    [Fact]
    public void A_project_that_no_template_created_is_told_what_to_do_instead()
    {
        _scaffold.Scaffold().Delete(UpgradedScaffold.Record).Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Log.Errors.ShouldHaveSingleItem().ShouldContain("Raise the version of PlatformSdk instead.");
    }

    [Fact]
    public void A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace("Two();", "Theirs();")).Template("2.0.0", "new.txt", "new\n")
            .Scaffold()
            .Edit(UpgradedScaffold.Program, text => text.Replace("Two();", "Mine();"));
        var before = _scaffold.Everything();

        _scaffold.Upgrade(dryRun: true).ShouldBeFalse("it would conflict");

        _scaffold.Everything().ShouldBe(before);
        _scaffold.Output.ShouldContain("  platform-service 1.0.0 -> 2.0.0\n");
        _scaffold.Output.ShouldContain("added        new.txt");
        _scaffold.Output.ShouldContain($"conflict     {UpgradedScaffold.Program} (line 6)");
        _scaffold.Output.ShouldContain("This is a dry run: nothing was written.");
        _scaffold.Log.Findings.ShouldHaveSingleItem().Line.ShouldBe(0);
    }

    [Fact]
    public void A_solution_upgrades_its_scaffold_once()
    {
        _scaffold.Scaffold().Add("src/another/platform.yaml", "kind: worker\n").Commit();
        string Project(string folder) =>
            $"<ProjectConfiguration Project=\"{{1}}\" AbsolutePath=\"{_scaffold.PathOf(folder)}/P.csproj\">Debug</ProjectConfiguration>";

        _scaffold.Upgrade(solution: $"<SolutionConfiguration>{Project("src/orders")}{Project("src/another")}</SolutionConfiguration>").ShouldBeTrue();

        _scaffold.Created.ShouldBe(0, "src/another is first, and upgrades it");
    }

    [Fact]
    public void A_system_is_upgraded_with_every_scaffold_inside_it()
    {
        _scaffold.Scaffold().Add("services/carts/.platform/scaffold.yaml", UpgradedScaffold.RecordOf("platform-worker", "1.0.0"))
            .Add("policies/.platform/scaffold.yaml", UpgradedScaffold.RecordOf("platform-policies", "2.0.0"))
            .Add("node_modules/x/.platform/scaffold.yaml", "not: one\n").Commit();

        _scaffold.Upgrade().ShouldBeTrue(_scaffold.Output);

        _scaffold.Created.ShouldBe(4, "two scaffolds, two versions");
        _scaffold.Output.ShouldContain("services/carts: platform-worker 1.0.0 -> 2.0.0");
        _scaffold.Output.ShouldContain("policies: platform-policies -> 2.0.0 already");
    }
}
