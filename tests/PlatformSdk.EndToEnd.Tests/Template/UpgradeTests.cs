using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Pipeline;
using PlatformSdk.EndToEnd.Tests.Service;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>A system with a scaffold of every template, made by an older version, after a bot has raised the version of the SDK.</summary>
[Collection(EditedService.Collection)]
public sealed class UpgradeTests(EditedService service)
{
    private const string Service = "services/orders/src/orders";

    private static readonly (string Template, string[] Options)[] s_scaffolds =
    [
        ("platform-service", ["--name", "orders", "--output", "services/orders", "--owner", "Team Checkout", "--aot", "--with", "postgres", "--with",
            "redis", "--with", "bucket", "--with", "queue"]),
        ("platform-service", ["--name", "Ünïcode", "--output", "services/unicode", "--system", "Corner Shop"]),
        ("platform-worker", ["--name", "Fish & Chips; O'Brien, \"100%\"", "--output", "services/fish", "--owner", "1st-team", "--with", "queue"]),
        ("platform-job", ["--name", "訂單", "--output", "services/job", "--owner", "group:default/team-checkout", "--with", "postgres"]),
        ("platform-policies", ["--name", "Acme.Rules", "--output", "policies"]),
        ("platform-system", ["--name", "depot", "--ci", "azure-devops", "--output", "depot"]),
    ];

    [Fact]
    public async Task Every_template_is_upgraded_to_what_the_new_version_creates_and_the_edits_stay()
    {
        var root = service.Machine.NewFolder("upgrade");
        var older = new OlderTemplates(service.Machine, root);
        await older.InstallAsync();
        var folder = Path.Combine(root, "shop");
        await older.NewAsync(root, "platform-system", "--name", "shop", "--owner", "team-shop", "--secrets", "vault");
        foreach (var (template, options) in s_scaffolds)
            await older.NewAsync(folder, template, options);
        await EditAsync(folder, "Directory.Packages.props", text => text.Replace(OlderTemplates.Version, service.Machine.Version));
        var clone = new Clone(service.Machine, folder, Path.Combine(root, "remote.git"));
        await clone.InitializeAsync();
        await clone.GitAsync("config", "core.autocrlf", "false");
        await EditAsync(folder, $"{Service}/Program.cs", text => text + "// mine\n");
        await EditAsync(folder, "services/orders/README.md", text => text + "Mine.\n");
        File.Delete(Path.Combine(folder, ".vscode", "settings.json"));
        await clone.PushAsync("Scaffolds");

        // The workflow of a bot's branch: one of the workflows would change, so it leaves the upgrade to a developer.
        var log = await UpgradeByTheWorkflowAsync(folder);
        log.ShouldContain("::warning::The scaffold is not upgraded.");
        (await clone.GitAsync("status", "--porcelain")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(line => line.EndsWith("packages.lock.json", StringComparison.Ordinal));

        // The developer's command, and from then on the workflow has nothing to do.
        (await service.Machine.DotnetAsync(folder, "build", Service, "-t:PlatformUpgrade")).ShouldSucceed();
        (await clone.GitAsync("add", "--all")).ShouldBe("");
        var changed = await clone.GitAsync("diff", "--cached", "--name-only");
        changed.ShouldContain(".github/workflows/verify.yml");
        (await UpgradeByTheWorkflowAsync(folder)).ShouldContain($"platform-system -> {service.Machine.Version} already");
        (await clone.GitAsync("diff", "--name-only")).ShouldBe("");

        await ShouldBeAsMadeByTheNewVersionAsync(root, folder);
    }

    private async Task ShouldBeAsMadeByTheNewVersionAsync(string root, string folder)
    {
        var made = Path.Combine(root, "made");
        (await service.Machine.NewAsync(root, "platform-system", "--name", "shop", "--owner", "team-shop", "--secrets", "vault", "--output", "made"))
            .ShouldSucceed();
        foreach (var (template, options) in s_scaffolds)
            (await service.Machine.NewAsync(made, template, options)).ShouldSucceed();
        await EditAsync(made, $"{Service}/Program.cs", text => text + "// mine\n");
        await EditAsync(made, "services/orders/README.md", text => text + "Mine.\n");
        File.Delete(Path.Combine(made, ".vscode", "settings.json"));
        var expected = Files(made);

        var upgraded = Files(folder);

        upgraded.Keys.ShouldBe(expected.Keys);
        foreach (var (path, text) in upgraded.Where(file => !file.Key.EndsWith("launchSettings.json", StringComparison.Ordinal)))
            text.ShouldBe(expected[path], path);
    }

    /// <summary>The step of the workflow itself.</summary>
    private async Task<string> UpgradeByTheWorkflowAsync(string folder)
    {
        var step = Workflow.StepsOf(folder, "regenerate/generate").Single(step => step.Place.EndsWith(": Upgrade", StringComparison.Ordinal));
        var variables = new Dictionary<string, string?> { ["CI"] = "true", ["GITHUB_ACTIONS"] = "true" };
        await using var shell = service.Machine.Start(folder, variables, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run!);
        return (await shell.WaitAsync()).ShouldSucceed().Output;
    }

    private static SortedDictionary<string, string> Files(string folder) => new(new Scaffold(folder, "shop").Files
        .Where(file => !file.StartsWith(".git/", StringComparison.Ordinal) && !file.EndsWith("packages.lock.json", StringComparison.Ordinal))
        .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(folder, file))), StringComparer.Ordinal);

    private static async Task EditAsync(string folder, string path, Func<string, string> edit)
    {
        var file = Path.Combine(folder, path);
        await File.WriteAllTextAsync(file, edit(await File.ReadAllTextAsync(file)));
    }
}
