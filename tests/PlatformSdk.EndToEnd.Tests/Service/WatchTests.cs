using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>A scaffold of its own, since these tests edit it.</summary>
[Collection(BuiltService.Collection)]
public sealed class WatchTests(BuiltService service)
{
    private static readonly Dictionary<string, string?> s_variables = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    [Fact]
    public async Task An_edit_of_the_program_shows_in_the_running_service()
    {
        var scaffold = await NewAsync("hot");
        await using var watch = Watch(scaffold);
        await watch.LineAsync("Now listening on: ");

        await EditAsync(scaffold, "Program.cs", "\"hot\"", "\"edited\"");

        await watch.LineAsync("changes applied");
    }

    [Fact]
    public async Task An_edit_of_the_description_is_derived_again()
    {
        var scaffold = await NewAsync("cold");
        // With hot reload, dotnet watch builds only for what it cannot patch, and a description is not code.
        await using var watch = Watch(scaffold, "--no-hot-reload");
        await watch.LineAsync("Now listening on: ");

        await EditAsync(scaffold, "platform.yaml", "owner: my-team", "owner: another-team");

        await Eventually.IsTrueAsync($"the new owner in the catalog\n{watch.Output}",
            () => scaffold.Text("catalog-info.yaml").Contains("another-team", StringComparison.Ordinal));
    }

    private async Task<Scaffold> NewAsync(string name)
    {
        var folder = service.Machine.NewFolder("watched");
        (await service.Machine.NewServiceAsync(folder, "--name", name)).ShouldSucceed();
        return new Scaffold(Path.Combine(folder, name), name);
    }

    private RunningProgram Watch(Scaffold scaffold, params string[] options) => service.Machine.Start(scaffold.Service, s_variables,
        "dotnet", ["watch", "--non-interactive", .. options, "run", "--no-launch-profile", "--", "--urls", "http://127.0.0.1:0"]);

    private static async Task EditAsync(Scaffold scaffold, string file, string old, string text)
    {
        var path = Path.Combine(scaffold.Service, file);
        await File.WriteAllTextAsync(path, scaffold.Text(file).Replace(old, text, StringComparison.Ordinal));
    }
}
