using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Service;

[Collection(EditedService.Collection)]
public sealed class WatchTests(EditedService service)
{
    private static readonly Dictionary<string, string?> s_variables = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    [Fact]
    public async Task An_edit_of_the_program_shows_in_the_running_service()
    {
        service.Reset();
        await using var watch = Watch();
        await watch.LineAsync("Now listening on: ");

        await service.EditAsync("Program.cs", "\"edited\"", "\"changed\"");

        await watch.LineAsync("changes applied");
    }

    [Fact]
    public async Task An_edit_of_the_description_is_derived_again()
    {
        service.Reset();
        // With hot reload, dotnet watch builds only for what it cannot patch, and a description is not code.
        await using var watch = Watch("--no-hot-reload");
        await watch.LineAsync("Now listening on: ");

        await service.EditAsync("platform.yaml", "owner: team-checkout", "owner: another-team");

        await Eventually.IsTrueAsync($"the new owner in the catalog\n{watch.Output}",
            () => service.Scaffold.Text("catalog-info.yaml").Contains("another-team", StringComparison.Ordinal));
    }

    private RunningProgram Watch(params string[] options) => service.Machine.Start(service.Scaffold.Service, s_variables,
        "dotnet", ["watch", "--non-interactive", .. options, "run", "--no-launch-profile", "--", "--urls", "http://127.0.0.1:0"]);
}
