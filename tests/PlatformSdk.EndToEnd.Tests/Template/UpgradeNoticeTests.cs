using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Service;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>A scaffold that an older template made, in a repository that has raised the version of the SDK.</summary>
[Collection(EditedService.Collection)]
public sealed class UpgradeNoticeTests(EditedService service)
{
    private const string News = "message PLAT1130: The project was scaffolded by platform-service 0.0.9; PlatformSdk is now ";

    [Fact]
    public async Task A_scaffold_of_any_kind_remembers_what_was_said_to_the_template()
    {
        var folder = service.Machine.NewFolder("memory");

        (await service.Machine.NewAsync(folder, "platform-job", "--name", "settlement", "--system", "shop", "--with", "postgres",
            "--with", "redis")).ShouldSucceed();

        (await File.ReadAllTextAsync(Path.Combine(folder, "settlement", ".platform", "scaffold.yaml"))).ShouldEndWith(
            $"\ntemplate: platform-job\nversion: {service.Machine.Version}\nparameters:\n  name: \"settlement\"\n  owner: my-team\n" +
                "  system: shop\n  with:\n    - postgres\n    - redis\n");
    }

    [Fact]
    public async Task A_build_says_once_that_the_SDK_is_newer_than_the_scaffold_and_where_its_notes_are()
    {
        service.Reset();
        var scaffold = service.Scaffold;
        var note = Path.Combine(scaffold.Folder, ".platform", "scaffold.yaml");
        var written = await File.ReadAllTextAsync(note);
        written.ShouldContain(
            $"\ntemplate: platform-service\nversion: {service.Machine.Version}\nparameters:\n  name: \"edited\"\n  owner: team-checkout\n");
        await File.WriteAllTextAsync(note, written.Replace(service.Machine.Version, "0.0.9", StringComparison.Ordinal));

        await EditAsync("description: Takes orders.\n");
        var first = (await BuildAsync()).ShouldSucceed();
        await EditAsync("tags: [shop]\n");
        var second = (await BuildAsync()).ShouldSucceed();

        first.Output.Split(News).Length.ShouldBe(2, first.Output);
        first.Output.ShouldContain(
            $"{News}{service.Machine.Version}. What is new: https://github.com/platform-sdk/platform-sdk/blob/main/CHANGELOG.md");
        first.Output.ShouldContain("0 Warning(s)");
        second.Output.ShouldContain("platform.yaml -> ");
        second.Output.ShouldNotContain("PLAT1130");
    }

    private Task EditAsync(string added) => File.AppendAllTextAsync(Path.Combine(service.Scaffold.Service, "platform.yaml"), added);

    private Task<CommandResult> BuildAsync() => service.Machine.DotnetAsync(service.Scaffold.Service, "build");
}
