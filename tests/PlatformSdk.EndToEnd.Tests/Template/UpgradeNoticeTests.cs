using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>A scaffold that an older template made, in a repository that has raised the version of the SDK.</summary>
public sealed class UpgradeNoticeTests(DeveloperMachine machine)
{
    private const string News = "message PLAT1130: The project was scaffolded by platform-service 0.0.9; PlatformSdk is now ";

    [Fact]
    public async Task A_scaffold_of_any_kind_remembers_what_was_said_to_the_template()
    {
        var folder = machine.NewFolder("memory");

        (await machine.NewAsync(folder, "platform-job", "--name", "settlement", "--system", "shop", "--with", "postgres")).ShouldSucceed();

        (await File.ReadAllTextAsync(Path.Combine(folder, "settlement", ".platform", "scaffold.yaml"))).ShouldEndWith(
            $"\ntemplate: platform-job\nversion: {machine.Version}\nparameters:\n  name: \"settlement\"\n  owner: my-team\n  system: shop\n  with:\n" +
                "    - postgres\n");
    }

    [Fact]
    public async Task A_build_says_once_that_the_SDK_is_newer_than_the_scaffold_and_where_its_notes_are()
    {
        var folder = machine.NewFolder("year");
        (await machine.NewServiceAsync(folder, "--name", "orders")).ShouldSucceed();
        var scaffold = new Scaffold(Path.Combine(folder, "orders"), "orders");
        var note = Path.Combine(scaffold.Folder, ".platform", "scaffold.yaml");
        var written = await File.ReadAllTextAsync(note);
        written.ShouldContain($"\ntemplate: platform-service\nversion: {machine.Version}\nparameters:\n  name: \"orders\"\n  owner: my-team\n");
        await File.WriteAllTextAsync(note, written.Replace(machine.Version, "0.0.9", StringComparison.Ordinal));

        var first = (await BuildAsync(scaffold)).ShouldSucceed();
        File.AppendAllText(Path.Combine(scaffold.Service, "platform.yaml"), "description: Takes orders.\n");
        var second = (await BuildAsync(scaffold)).ShouldSucceed();

        first.Output.Split(News).Length.ShouldBe(2, first.Output);
        first.Output.ShouldContain($"{News}{machine.Version}. What is new: https://github.com/platform-sdk/platform-sdk/blob/main/CHANGELOG.md");
        first.Output.ShouldContain("0 Warning(s)");
        second.Output.ShouldContain("platform.yaml -> ");
        second.Output.ShouldNotContain("PLAT1130");
    }

    private Task<CommandResult> BuildAsync(Scaffold scaffold) => machine.DotnetAsync(scaffold.Service, "build");
}
