namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>An edit of a scaffold survives the upgrade, and the change of the template arrives.</summary>
public sealed class EditedFileTests : IDisposable
{
    private const string Changed = "Two();\n";

    private readonly UpgradedScaffold _scaffold = new();

    public void Dispose() => _scaffold.Dispose();

    /// <summary>The template inserts a call before Two() and removes Three(): the user edits somewhere else.</summary>
    [Theory]
    [InlineData("a line at the top", "using PlatformSdk;\n", "using PlatformSdk;\nusing Mine;\n")]
    [InlineData("a line at the end", "app.Run();\n", "app.Run();\n// the end\n")]
    [InlineData("a changed line", "One()", "One(mine)")]
    [InlineData("a deleted line", "var builder = One();\n", "")]
    [InlineData("a line without a line end", "app.Run();\n", "app.Run();")]
    [InlineData("characters of other alphabets", "using PlatformSdk;\n", "using PlatformSdk; // Bestellungen für 訂單 🚀\n")]
    public void An_edit_beside_a_change_of_the_template_is_kept(string edit, string from, string to)
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace(Changed, "New();\nTwo();\n").Replace("Three();\n", "")).Scaffold()
            .Edit(UpgradedScaffold.Program, text => text.Replace(from, to)).Commit();

        _scaffold.Upgrade().ShouldBeTrue(edit);

        var text = _scaffold.Read(UpgradedScaffold.Program);
        text.ShouldBe(_scaffold.TemplateText("2.0.0", UpgradedScaffold.Program).Replace(from, to));
        _scaffold.Output.ShouldContain($"merged       {UpgradedScaffold.Program}");
    }

    [Fact]
    public void An_upgrade_without_an_edit_gives_exactly_the_new_template_and_the_next_one_does_nothing()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text + "// new\n").Template("2.0.0", "docs/new.md", "New.\n")
            .Template("1.0.0", "old.txt", "old\n").Template("1.0.0", "folder/old.txt", "old, too\n").Scaffold();

        _scaffold.Upgrade().ShouldBeTrue();

        foreach (var path in new[] { UpgradedScaffold.Program, UpgradedScaffold.Readme, UpgradedScaffold.Record, UpgradedScaffold.Project,
            "docs/new.md" })
            _scaffold.Read(path).ShouldBe(_scaffold.TemplateText("2.0.0", path), path);
        _scaffold.Exists("old.txt").ShouldBeFalse();
        Directory.Exists(_scaffold.PathOf("folder")).ShouldBeFalse("an empty folder");
        _scaffold.Output.ShouldContain("added        docs/new.md");
        _scaffold.Output.ShouldContain("deleted      old.txt");
        _scaffold.Output.ShouldContain($"updated      {UpgradedScaffold.Readme}");
        _scaffold.Commit();
        var (before, created) = (_scaffold.Everything(), _scaffold.Created);

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Everything().ShouldBe(before);
        _scaffold.Created.ShouldBe(created, "the templates are not downloaded again");
        _scaffold.Output.ShouldBe("  platform-service -> 2.0.0 already");
    }

    /// <summary>Both change the same line: both versions are in the file, and the message names its line.</summary>
    [Theory]
    [InlineData("the same line", "Two();\n", "Mine();\n", "Theirs();\n")]
    [InlineData("deleted by the user", "Two();\n", "", "Theirs();\n")]
    [InlineData("deleted by the template", "Two();\n", "Mine();\n", "")]
    [InlineData("lines inserted at one place", "Two();\n", "Two();\nMine();\n", "Two();\nTheirs();\n")]
    public void A_line_that_both_change_is_marked_and_named(string edit, string line, string mine, string theirs)
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace(line, theirs)).Scaffold()
            .Edit(UpgradedScaffold.Program, text => text.Replace(line, mine)).Commit();

        _scaffold.Upgrade().ShouldBeFalse(edit);

        var text = _scaffold.Read(UpgradedScaffold.Program);
        text.ShouldContain($"<<<<<<< yours\n{mine.Replace(line, "")}=======\n{theirs.Replace(line, "")}>>>>>>> platform-service-2.0.0\n");
        text.ShouldEndWith("\napp.Run();\n");
        var (code, file, number, _, message) = _scaffold.Log.Findings.ShouldHaveSingleItem();
        code.ShouldBe("PLAT2521");
        file.ShouldBe(_scaffold.PathOf(UpgradedScaffold.Program));
        text.Split('\n')[number - 1].ShouldBe("<<<<<<< yours");
        message.ShouldContain("remove them");
        _scaffold.Output.ShouldContain($"conflict     {UpgradedScaffold.Program} (line {number})");
        // Everything else is upgraded, so the next run has nothing to do.
        _scaffold.Read(UpgradedScaffold.Readme).ShouldContain("2.0.0");
        var before = _scaffold.Everything();
        _scaffold.Upgrade().ShouldBeTrue();
        _scaffold.Everything().ShouldBe(before);
    }

    [Fact]
    public void Two_places_in_conflict_are_two_errors()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace("One()", "A()").Replace("app.Run()", "app.B()")).Scaffold()
            .Edit(UpgradedScaffold.Program, text => text.Replace("One()", "C()").Replace("app.Run()", "app.D()")).Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Log.Findings.Count.ShouldBe(2);
        _scaffold.Output.ShouldContain($"(line {_scaffold.Log.Findings[0].Line}, {_scaffold.Log.Findings[1].Line})");
    }

    [Fact]
    public void The_same_change_on_both_sides_is_no_conflict()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace(Changed, "Better();\n")).Scaffold()
            .Edit(UpgradedScaffold.Program, text => text.Replace(Changed, "Better();\n")).Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read(UpgradedScaffold.Program).ShouldContain("Better();\nThree();");
    }

    [Fact]
    public void A_file_that_the_user_emptied_or_filled_with_other_text_is_not_overwritten()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text + "// new\n").Scaffold()
            .Edit(UpgradedScaffold.Readme, _ => "Ours.\n").Edit(UpgradedScaffold.Program, _ => "").Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Read(UpgradedScaffold.Readme).ShouldContain("<<<<<<< yours\nOurs.\n=======\n");
        _scaffold.Read(UpgradedScaffold.Program).ShouldContain("// new");
    }
}
