namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>A file is the same wherever a side has moved it.</summary>
public sealed class MovedFileTests : IDisposable
{
    private readonly UpgradedScaffold _scaffold = new();

    public void Dispose() => _scaffold.Dispose();

    [Theory]
    [InlineData("src/orders/Startup/Main.cs")]
    [InlineData("src/orders/Main.cs")]
    [InlineData("program.txt")]
    public void A_file_that_the_user_moved_is_upgraded_in_its_new_place(string place)
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace("Two();", "New();")).Scaffold()
            .Move(UpgradedScaffold.Program, place).Edit(place, text => text + "// mine\n").Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Exists(UpgradedScaffold.Program).ShouldBeFalse();
        _scaffold.Read(place).ShouldContain("New();");
        _scaffold.Read(place).ShouldEndWith("// mine\n");
        _scaffold.Output.ShouldContain($"merged       {place}");
    }

    [Fact]
    public void A_project_that_the_user_renamed_is_upgraded_and_gets_new_files()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace("Two();", "New();"))
            .Template("2.0.0", "src/orders/New.cs", "class New;\n").Scaffold()
            .Move("src/orders", "src/Shop.Orders").Move("src/Shop.Orders/orders.csproj", "src/Shop.Orders/Shop.Orders.csproj").Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Everything().ShouldNotContain("src/orders", Case.Sensitive, _scaffold.Output);
        _scaffold.Read("src/Shop.Orders/Program.cs").ShouldContain("New();");
        _scaffold.Read("src/Shop.Orders/Shop.Orders.csproj").ShouldContain("2.0.0");
        _scaffold.Read("src/Shop.Orders/New.cs").ShouldBe("class New;\n");
    }

    [Fact]
    public void A_file_that_the_template_renamed_takes_the_edits_of_the_user_along()
    {
        var program = _scaffold.TemplateText("2.0.0", UpgradedScaffold.Program);
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, (string?)null)
            .Template("2.0.0", "src/orders/Main.cs", program.Replace("Two();", "New();"))
            .Scaffold().Edit(UpgradedScaffold.Program, text => text + "// mine\n").Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Exists(UpgradedScaffold.Program).ShouldBeFalse();
        _scaffold.Read("src/orders/Main.cs").ShouldBe(program.Replace("Two();", "New();") + "// mine\n");
        _scaffold.Output.ShouldContain($"moved        src/orders/Main.cs (from {UpgradedScaffold.Program})");
    }

    [Fact]
    public void A_file_that_the_template_renamed_and_the_user_deleted_does_not_come_back()
    {
        var program = _scaffold.TemplateText("2.0.0", UpgradedScaffold.Program);
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, (string?)null).Template("2.0.0", "src/orders/Main.cs", program)
            .Scaffold().Delete(UpgradedScaffold.Program).Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Exists("src/orders/Main.cs").ShouldBeFalse(_scaffold.Output);
    }

    [Fact]
    public void A_file_that_both_moved_to_different_places_is_a_conflict_that_keeps_the_edits()
    {
        var program = _scaffold.TemplateText("2.0.0", UpgradedScaffold.Program);
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, (string?)null).Template("2.0.0", "src/orders/Theirs.cs", program)
            .Scaffold().Move(UpgradedScaffold.Program, "src/orders/Mine.cs").Edit("src/orders/Mine.cs", text => text + "// mine\n").Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Read("src/orders/Mine.cs").ShouldContain("// mine");
        _scaffold.Log.Codes.ShouldContain("PLAT2521");
    }
}
