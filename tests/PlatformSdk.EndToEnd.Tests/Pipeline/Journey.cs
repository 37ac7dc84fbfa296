using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Registry;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>
/// A change on its way from a commit to production and back, by the steps of the workflows themselves: in a repository that our template made, with a
/// bare repository for GitHub's and a registry on a loopback port. Done once; a test looks at a part of it. Where a step fails the journey ends: the
/// test that walks it fails and names the step, and the tests that look at what lies behind it are not run.
/// </summary>
public sealed partial class Journey(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Service = "services/orders/src/orders";

    private readonly string _root = machine.NewFolder("pipeline");

    // Its commands are for the shell of GitHub's Linux machines.
    private static readonly Tool[] s_tools = [Tool.Bash, Tool.Git, Tool.Kubectl];

    private readonly List<string> _done = [];
    private (string Step, Exception Problem)? _broken;

    internal Clone Clone { get; private set; } = null!;

    internal Runner Runner { get; private set; } = null!;

    internal FakeRegistry Registry { get; private set; } = null!;

    internal string FirstCommit { get; private set; } = "";

    internal string FirstRelease { get; private set; } = "";

    internal string ToStaging { get; private set; } = "";

    internal string ToProduction { get; private set; } = "";

    internal string Refused { get; private set; } = "";

    internal string SecondRelease { get; private set; } = "";

    internal string RolledBack { get; private set; } = "";

    /// <summary>The digest of the index of two images.</summary>
    internal string Joined { get; private set; } = "";

    internal string JoinedRelease { get; private set; } = "";

    /// <summary>The promotion to a second region.</summary>
    internal string ToRegion { get; private set; } = "";

    internal string Regenerated { get; private set; } = "";

    internal string AddedDatabase { get; private set; } = "";

    /// <summary>The commit that announces the removal of the service.</summary>
    internal string Retired { get; private set; } = "";

    /// <summary>Whether the workflow says that there is a site.</summary>
    internal string Site { get; private set; } = "";

    internal IReadOnlyDictionary<string, string> Verified { get; private set; } = null!;

    /// <summary>What the pull request of the first release is told.</summary>
    internal string Reported { get; private set; } = "";

    internal IReadOnlyDictionary<string, string> Image { get; private set; } = null!;

    internal string BillOfMaterials { get; private set; } = "";

    /// <summary>What <c>builds --changed</c> said: at first, after the release, after a change of the code.</summary>
    internal List<string> Changed { get; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var (step, walk) in Walk())
        {
            try
            {
                await walk();
                _done.Add(step);
            }
            catch (Exception problem)
            {
                // The test that walks the journey throws it.
                _broken = (step, problem);
                return;
            }
        }
    }

    /// <summary>Fails where the journey ended before its end.</summary>
    internal void ShouldArrive()
    {
        if (_broken is var (step, problem))
            throw new InvalidOperationException($"The step '{step}' failed: {problem.Message}", problem);
    }

    /// <summary>For a test that looks at what a step has left.</summary>
    internal void Needs(string step)
    {
        Walk().Select(one => one.Step).ShouldContain(step);
        if (!_done.Contains(step))
            Assert.Skip($"The journey ended at the step '{_broken?.Step}', before '{step}'.");
    }

    public async ValueTask DisposeAsync()
    {
        if (Registry is not null)
            await Registry.DisposeAsync();
    }

    private IEnumerable<(string Step, Func<Task> Walk)> Walk() =>
    [
        ("find the tools", () => Task.Run(() => Array.ForEach(s_tools, tool => tool.Require()))),
        ("make the repository", MakeAsync),
        ("release to dev", async () => Image = await ReleaseAsync(run: 1)),
        ("verify the release", async () => Verified = await Runner.RunAsync("verify/build", PullRequest(FirstCommit), "release/dev")),
        ("report the release", ReportAsync),
        ("merge the release", MergeFirstAsync),
        ("promote", PromoteAsync),
        ("release in a freeze", ReleaseInFreezeAsync),
        ("release again", ReleaseAgainAsync),
        ("roll back", async () => RolledBack = await Clone.RevertAsync(SecondRelease)),
        ("build the site", async () => Site = (await Runner.RunAsync("site/build", new Dictionary<string, string>()))["steps.site.outputs.built"]),
        ("preview a pull request", PreviewAsync),
        ("join images", JoinAsync),
        ("add a region", AddRegionAsync),
        ("regenerate", RegenerateAsync),
        ("look for vulnerabilities", SecureAsync),
        ("add a database", AddDatabaseAsync),
        ("retire", RetireAsync),
    ];

    private static Dictionary<string, string> PullRequest(string toCommit) =>
        new() { ["github.event_name"] = "pull_request", ["github.event.pull_request.base.sha"] = toCommit };

    /// <summary>By the commands of the README, with a registry, as the platform team says it.</summary>
    private async Task MakeAsync()
    {
        Registry = await FakeRegistry.StartAsync();
        Registry.Add("dotnet/aspnet", "10.0", PlatformSdk.Testing.Registry.Image.Base());
        (await machine.NewAsync(_root, "platform-system", "--name", "shop", "--owner", "team-shop")).ShouldSucceed();
        Clone = new Clone(machine, Path.Combine(_root, "shop"), Path.Combine(_root, "remote.git"));
        (await machine.NewServiceAsync(Clone.Folder, "--name", "orders", "--owner", "team-checkout", "--output", "services/orders")).ShouldSucceed();
        (await machine.DotnetAsync(Clone.Folder, "sln", "add", Service, "services/orders/tests/orders.Tests")).ShouldSucceed();
        var defaults = Path.Combine(Clone.Folder, "platform.defaults.yaml");
        await File.WriteAllTextAsync(defaults, (await File.ReadAllTextAsync(defaults))
            .Replace("# imageRegistry: registry.example.com/shop", $"imageRegistry: {Registry.Host}/shop", StringComparison.Ordinal));
        (await machine.DotnetAsync(Clone.Folder, "build")).ShouldSucceed();
        await Clone.InitializeAsync();
        FirstCommit = await Clone.PushAsync("Take orders");
        Runner = new Runner(machine, Directory.CreateDirectory(Path.Combine(_root, "runner")).FullName, Clone.Remote);
        // The only thing that is not as on GitHub: Microsoft's registry is not asked.
        Runner.Machine["ContainerBaseImage"] = $"{Registry.Host}/dotnet/aspnet:10.0";
    }

    private async Task ReportAsync()
    {
        await Runner.RunAsync("report/build", PullRequest(FirstCommit), "release/dev");
        Reported = await File.ReadAllTextAsync(Path.Combine(Runner.Workspace, Service, "obj", "platform-report.md"));
    }

    private async Task MergeFirstAsync()
    {
        FirstRelease = await Clone.MergeAsync("release/dev");
        Changed.Add((await Runner.RunAsync("release/changed", Run(1)))["steps.changed.outputs.images"]);
    }

    private async Task PromoteAsync()
    {
        await using var pod = await StartImageAsync();
        ToStaging = await PromoteAsync("dev", "staging", pod);
    }

    /// <summary>At Christmas: the workflow fails, and a person starts it with an override.</summary>
    private async Task ReleaseInFreezeAsync()
    {
        await File.AppendAllTextAsync(Path.Combine(Clone.Folder, "platform.defaults.yaml"),
            "freezes:\n  - { from: \"2026-12-18T17:00+01:00\", to: 2027-01-03, environments: [production], reason: \"Christmas trade\" }\n");
        var freeze = await Clone.PushAsync("Freeze production");
        Runner.Machine["PlatformToday"] = "2026-12-24";
        var inputs = new Dictionary<string, string> { ["inputs.environment"] = "production", ["inputs.service"] = "orders" };
        Refused = await Runner.RefusedAsync("promote/promote", inputs);
        await Runner.RunAsync("promote/promote", new Dictionary<string, string>(inputs) { ["inputs.override"] = "incident \"4711\"; @(Compile)" });
        ToProduction = await Clone.MergeAsync("release/production");
        Runner.Machine.Remove("PlatformToday");
        await Clone.RevertAsync(freeze);
    }

    private async Task ReleaseAgainAsync()
    {
        await ChangeAsync("Program.cs", text => "// The second edition.\n" + text);
        await Clone.PushAsync("Edit it");
        await ReleaseAsync(run: 2);
        SecondRelease = await Clone.MergeAsync("release/dev");
    }

    private async Task SecureAsync()
    {
        foreach (var job in Workflow.Jobs(Clone.Folder).Where(job => job.StartsWith("security/", StringComparison.Ordinal)))
            await Runner.RunAsync(job, new Dictionary<string, string>());
    }

    private async Task<IReadOnlyDictionary<string, string>> ReleaseAsync(int run)
    {
        var found = await Runner.RunAsync("release/changed", Run(run));
        Changed.Add(found["steps.changed.outputs.images"]);
        var image = await Runner.RunAsync("release/image", Run(run));
        BillOfMaterials = await File.ReadAllTextAsync(Path.Combine(Runner.Workspace, "artifacts", "bom.cdx.json"));
        await Runner.RunAsync("release/propose",
            new Dictionary<string, string>(Run(run)) { ["needs.changed.outputs.environment"] = found["steps.changed.outputs.environment"] });
        return image;
    }

    private static Dictionary<string, string> Run(int number) =>
        new()
        {
            ["github.run_number"] = $"{number}",
            ["matrix.image.project"] = Service,
            ["matrix.image.name"] = "orders",
            ["matrix.image.kind"] = "service",
            ["matrix.image.architecture"] = "amd64",
        };

    /// <summary>As soon as the environment before it says that it is well.</summary>
    private async Task<string> PromoteAsync(string from, string to, RunningImage pod)
    {
        var context = new Dictionary<string, string>
        {
            ["github.event.deployment_status.environment_url"] = pod.Address,
            ["github.event.deployment.environment"] = from
        };
        var smoke = await Runner.RunAsync("promote/smoke", context);
        await Runner.RunAsync("promote/promote",
            new Dictionary<string, string>(context) { ["needs.smoke.outputs.next"] = smoke["steps.next.outputs.environment"] });
        return await Clone.MergeAsync($"release/{to}");
    }

    /// <summary>The program out of the layers that were pushed, started by what the image says, with the variables of a pod.</summary>
    private async Task<RunningImage> StartImageAsync()
    {
        var image = Registry.Pull("shop/orders", Image["steps.image.outputs.digest"]);
        var folder = Directory.CreateDirectory(Path.Combine(_root, "container")).FullName;
        image.Unpack(folder);
        return await RunningImage.StartAsync(machine, image, folder, FreePort.Next());
    }

    private string PathOf(string file) => Path.Combine(Clone.Folder, Service, file);

    private async Task ChangeAsync(string file, Func<string, string> change)
    {
        var before = await File.ReadAllTextAsync(PathOf(file));
        var after = change(before);
        after.ShouldNotBe(before);
        await File.WriteAllTextAsync(PathOf(file), after);
    }
}
