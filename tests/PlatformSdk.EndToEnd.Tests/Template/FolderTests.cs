namespace PlatformSdk.EndToEnd.Tests.Template;

[Collection(Scaffolds.Collection)]
public sealed class FolderTests(Scaffolds scaffolds)
{
    [Fact]
    public void A_folder_that_is_empty_gives_the_service_its_name() =>
        scaffolds.ShouldBeBuilt("orders").Text("platform.yaml").ShouldContain("\nname: orders\n");

    [Fact]
    public void A_folder_that_is_named_as_the_output_holds_the_service() =>
        scaffolds.ShouldBeBuilt("MyCompany.Orders.Api").ShouldBuildInItsFolder();

    [Fact]
    public void A_folder_with_other_projects_gets_one_folder_more()
    {
        scaffolds.ShouldBeBuilt("orders_v2");

        Directory.GetFileSystemEntries(Path.Combine(scaffolds.Folder, "others")).Select(Path.GetFileName)
            .ShouldBe(["Others.slnx", "README.md", "orders_v2", "src"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_folder_whose_files_are_in_the_way_is_left_as_it_is()
    {
        var result = await scaffolds.Machine.NewServiceAsync(Path.Combine(scaffolds.Folder, "others"), "--name", "InTheWay", "--output", ".");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("README.md");
        result.Output.ShouldContain("--force");
        File.ReadAllText(Path.Combine(scaffolds.Folder, "others", "README.md")).ShouldBe("# Others\n");
    }

    /// <summary>A committed lock file says what restore may do, and a publish is a restore, too.</summary>
    [Fact]
    public async Task A_folder_of_a_repository_with_lock_files_and_the_artifacts_layout_builds_and_publishes_what_they_lock()
    {
        var folder = Parents.Locked(scaffolds);
        (await scaffolds.Machine.NewAsync(folder, "platform-worker", "--name", "mailer")).ShouldSucceed();
        var mailer = Path.Combine(folder, "mailer");
        (await scaffolds.Machine.DotnetAsync(mailer, "build", "-warnaserror")).ShouldSucceed();
        var locked = new Dictionary<string, string?> { ["CI"] = "true", ["RestoreLockedMode"] = "true" };

        (await scaffolds.Machine.DotnetAsync(mailer, locked, "publish", "src/mailer")).ShouldSucceed();
        (await scaffolds.Machine.DotnetAsync(mailer, locked, "restore")).ShouldSucceed();

        File.Exists(Path.Combine(folder, "artifacts", "publish", "mailer", "release", "mailer.dll")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(scaffolds.NewFolder("blocked"), "file");
        await File.WriteAllTextAsync(file, "");

        var result = await scaffolds.Machine.NewServiceAsync(scaffolds.Folder, "--name", "orders", "--output", Path.Combine(file, "orders"));

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain(file);
    }

    [Fact]
    public void A_folder_of_a_strict_repository_has_nothing_to_object_to() => scaffolds.ShouldBeBuilt("Strict").ShouldBuildInItsFolder();

    /// <summary>In the folder of the scaffold, and without a path: its README says so, whatever is above it.</summary>
    [Fact]
    public async Task A_folder_of_a_repository_on_the_newer_test_platform_runs_the_tests_on_it()
    {
        var result = await scaffolds.Machine.DotnetAsync(scaffolds["Strict"].Folder, "test", "--no-build");

        result.ShouldSucceed().Output.ShouldMatch("failed: 0\\s+succeeded: [1-9]");
    }
}
