namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>Files that one side adds or deletes.</summary>
public sealed class AddedAndDeletedFileTests : IDisposable
{
    private readonly UpgradedScaffold _scaffold = new();

    public void Dispose() => _scaffold.Dispose();

    [Theory]
    [InlineData(UpgradedScaffold.Program)]
    [InlineData(UpgradedScaffold.Readme)]
    [InlineData(".gitignore")]
    public void A_file_that_the_user_deleted_stays_deleted_and_is_named_if_the_template_changed_it(string path)
    {
        _scaffold.Template("2.0.0", path, text => text + "new\n").Scaffold().Delete(path).Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Exists(path).ShouldBeFalse();
        _scaffold.Output.ShouldContain($"not restored {path} (you deleted it, and the template changed it)");
    }

    [Fact]
    public void A_file_that_both_deleted_or_only_the_user_is_not_worth_a_line()
    {
        _scaffold.Template("1.0.0", "old.txt", "old\n").Template("1.0.0", "same.txt", "the same\n").Template("2.0.0", "same.txt", "the same\n")
            .Scaffold().Delete("old.txt").Delete("same.txt").Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Exists("same.txt").ShouldBeFalse();
        _scaffold.Output.ShouldNotContain("old.txt");
        _scaffold.Output.ShouldNotContain("same.txt");
    }

    [Theory]
    [InlineData("old.txt", "old\n", "old\nmine\n")]
    [InlineData("src/orders/Old.cs", "class Old;\n", "class Mine;\n")]
    [InlineData(".vscode/old.json", "{}\n", "{ \"mine\": 1 }\n")]
    public void A_file_that_the_template_no_longer_has_stays_if_the_user_changed_it(string path, string text, string edited)
    {
        _scaffold.Template("1.0.0", path, text).Scaffold().Edit(path, _ => edited).Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read(path).ShouldBe(edited);
        _scaffold.Output.ShouldContain($"kept         {path} (you changed it, and the template no longer has it)");
    }

    [Fact]
    public void A_new_file_where_the_user_has_one_is_merged_with_it()
    {
        _scaffold.Template("2.0.0", "global.json", "{ \"sdk\": 2 }\n").Template("2.0.0", "same.txt", "the same\n").Scaffold()
            .Add("global.json", "{ \"sdk\": 1 }\n").Add("same.txt", "the same\n").Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Read("global.json").ShouldBe("<<<<<<< yours\n{ \"sdk\": 1 }\n=======\n{ \"sdk\": 2 }\n>>>>>>> platform-service-2.0.0\n");
        _scaffold.Log.Findings.ShouldHaveSingleItem().File.ShouldBe(_scaffold.PathOf("global.json"));
    }

    [Theory]
    [InlineData("docs", "docs/page.md")]
    [InlineData("docs/page.md/index.md", "docs/page.md")]
    public void A_folder_or_a_file_in_the_way_of_a_new_file_stops_the_upgrade(string mine, string added)
    {
        _scaffold.Template("2.0.0", added, "New.\n").Scaffold().Add(mine, "mine\n").Commit();
        var before = _scaffold.Everything();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Log.Codes.ShouldContain("PLAT2526");
        _scaffold.Everything().ShouldBe(before);
    }

    [Fact]
    public void Files_of_the_user_are_not_touched()
    {
        _scaffold.Template("1.0.0", "old.txt", "old\n").Scaffold().Add("src/orders/Mine.cs", "class Mine;\n").Add("bin/x.txt", "1").Add("old/x", "2")
            .Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read("src/orders/Mine.cs").ShouldBe("class Mine;\n");
        _scaffold.Read("bin/x.txt").ShouldBe("1");
        _scaffold.Read("old/x").ShouldBe("2");
    }

    [Fact]
    public void A_generated_file_is_left_to_the_next_build()
    {
        _scaffold.Scaffold().Edit("src/orders/catalog-info.yaml", _ => "generated: from the user's description\n").Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read("src/orders/catalog-info.yaml").ShouldBe("generated: from the user's description\n");
        _scaffold.Output.ShouldNotContain("catalog-info.yaml");
    }
}
