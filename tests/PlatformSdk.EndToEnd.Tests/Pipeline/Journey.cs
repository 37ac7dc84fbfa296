using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Registry;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>
/// A change on its way from a commit to staging and back, by the steps of the workflows themselves: in a repository that our template made, with a bare
/// repository for GitHub's and a registry on a loopback port. Done once; a test looks at a part of it.
/// </summary>
public sealed class Journey(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Service = "services/orders/src/orders";

    private readonly string _root = machine.NewFolder("pipeline");

    /// <summary>Its commands are for the shell of GitHub's Linux machines.</summary>
    public static bool IsHere => !OperatingSystem.IsWindows();

    internal Clone Clone { get; private set; } = null!;

    internal Runner Runner { get; private set; } = null!;

    internal FakeRegistry Registry { get; private set; } = null!;

    internal string FirstCommit { get; private set; } = "";

    internal string FirstRelease { get; private set; } = "";

    internal string Promotion { get; private set; } = "";

    internal string RolledBack { get; private set; } = "";

    internal IReadOnlyDictionary<string, string> Verified { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> Image { get; private set; } = null!;

    /// <summary>What <c>services --changed</c> said: at first, and after the release.</summary>
    internal List<string> Changed { get; } = [];

    public async ValueTask InitializeAsync()
    {
        if (!IsHere)
            return;
        Registry = await FakeRegistry.StartAsync();
        Registry.Add("dotnet/aspnet", "10.0", PlatformSdk.Testing.Registry.Image.Base());
        await MakeAsync();
        Runner = new Runner(machine, Directory.CreateDirectory(Path.Combine(_root, "runner")).FullName, Clone.Remote);
        // The only thing that is not as on GitHub: Microsoft's registry is not asked.
        Runner.Machine["ContainerBaseImage"] = $"{Registry.Host}/dotnet/aspnet:10.0";

        Image = await ReleaseAsync();
        Verified = await Runner.RunAsync("verify/build", new Dictionary<string, string>(), "release/dev");
        FirstRelease = await Clone.MergeAsync("release/dev");
        Promotion = await PromoteAsync();

        RolledBack = await Clone.RevertAsync(Promotion);
        foreach (var job in Workflow.Jobs(Clone.Folder).Where(job => job.StartsWith("security/", StringComparison.Ordinal)))
            await Runner.RunAsync(job, new Dictionary<string, string>());
    }

    public async ValueTask DisposeAsync()
    {
        if (Registry is not null)
            await Registry.DisposeAsync();
    }

    /// <summary>By the commands of the README, with a registry, as the platform team says it.</summary>
    private async Task MakeAsync()
    {
        (await machine.NewAsync(_root, "platform-system", "--name", "shop", "--owner", "team-shop")).ShouldSucceed();
        Clone = new Clone(machine, Path.Combine(_root, "shop"), Path.Combine(_root, "remote.git"));
        (await machine.NewServiceAsync(Clone.Folder, "--name", "orders", "--owner", "team-checkout", "--output", "services/orders")).ShouldSucceed();
        (await machine.DotnetAsync(Clone.Folder, "sln", "add", Service, "services/orders/tests/orders.Tests")).ShouldSucceed();
        var defaults = Path.Combine(Clone.Folder, "platform.defaults.yaml");
        await File.WriteAllTextAsync(defaults, (await File.ReadAllTextAsync(defaults)).Replace("# imageRegistry: registry.example.com/shop", $"imageRegistry: {Registry.Host}/shop", StringComparison.Ordinal));
        (await machine.DotnetAsync(Clone.Folder, "build")).ShouldSucceed();
        await Clone.InitializeAsync();
        FirstCommit = await Clone.PushAsync("Take orders");
    }

    private async Task<IReadOnlyDictionary<string, string>> ReleaseAsync()
    {
        var context = new Dictionary<string, string> { ["github.run_number"] = "1", ["matrix.service.project"] = Service, ["matrix.service.name"] = "orders", ["matrix.service.kind"] = "service" };
        Changed.Add((await Runner.RunAsync("release/changed", context))["steps.changed.outputs.services"]);
        var image = await Runner.RunAsync("release/image", context);
        await Runner.RunAsync("release/dev", context);
        return image;
    }

    private async Task<string> PromoteAsync()
    {
        Changed.Add((await Runner.RunAsync("release/changed", new Dictionary<string, string> { ["github.run_number"] = "1" }))["steps.changed.outputs.services"]);
        await using var pod = await StartImageAsync();
        var context = new Dictionary<string, string> { ["github.event.deployment_status.environment_url"] = pod.Address, ["github.event.deployment.environment"] = "dev" };
        await Runner.RunAsync("promote/smoke", context);
        await Runner.RunAsync("promote/promote", context);
        return await Clone.MergeAsync("release/staging");
    }

    /// <summary>The program out of the layers that were pushed, started by what the image says, with the variables of a pod.</summary>
    private async Task<RunningImage> StartImageAsync()
    {
        var image = Registry.Pull("shop/orders", Image["steps.image.outputs.digest"]);
        var folder = Directory.CreateDirectory(Path.Combine(_root, "container")).FullName;
        image.Unpack(folder);
        return await RunningImage.StartAsync(machine, image, folder, FreePort.Next());
    }
}
