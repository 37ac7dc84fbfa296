namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <content>What may happen to a repository beside a release: a preview, an index of images, what bots and the portal change.</content>
public sealed partial class Journey
{
    private async Task PreviewAsync()
    {
        await Clone.GitAsync("switch", "--quiet", "--create", "feature");
        await ChangeAsync("Program.cs", text => "// An idea.\n" + text);
        var commit = await Clone.PushAsync("Try something new");
        var context = new Dictionary<string, string>
        {
            ["github.event.pull_request.head.sha"] = commit,
            ["matrix.image.project"] = Service,
            ["matrix.image.name"] = "orders",
            ["matrix.image.architecture"] = "amd64",
            ["needs.services.outputs.indexes"] = "[]",
            ["github.event.pull_request.number"] = "12",
        };
        await Runner.RunAsync("preview/services", context, "feature");
        await Runner.RunAsync("preview/image", context, "feature");
        await Clone.GitAsync("switch", "--quiet", "main");
    }

    /// <summary>
    /// Two machines have published an image each, as they record it; a base image stands in for the program, because this machine has one processor.
    /// </summary>
    private async Task JoinAsync()
    {
        await Clone.GitAsync("switch", "--quiet", "--create", "architectures");
        await ChangeAsync("platform.yaml", text => text + "architectures: [amd64, arm64]\n");
        var properties = Path.Combine(Clone.Folder, "Directory.Build.props");
        await File.WriteAllTextAsync(properties, (await File.ReadAllTextAsync(properties))
            .Replace(">linux-x64<", ">linux-x64;linux-arm64<", StringComparison.Ordinal));
        (await machine.DotnetAsync(Clone.Folder, "restore", "--force-evaluate")).ShouldSucceed();
        (await machine.DotnetAsync(Clone.Folder, "build", "--no-restore")).ShouldSucceed();
        var commit = await Clone.PushAsync("Publish for two architectures");
        Runner.Forget("image-*");
        foreach (var architecture in new[] { "amd64", "arm64" })
        {
            var image = PlatformSdk.Testing.Registry.Image.Base(architecture);
            Registry.Add("shop/orders", $"1.0.3-{architecture}", image);
            var record = image.Record($"{Registry.Host}/shop/orders", "orders", "1.0.3", commit);
            record["project"] = Service;
            record["kind"] = "service";
            Runner.Keep($"image-orders-{architecture}", $"{architecture}/orders.json", record.ToJsonString());
        }

        var context = new Dictionary<string, string>
        {
            ["github.run_number"] = "3",
            ["github.event.pull_request.head.sha"] = commit,
            ["matrix.service.project"] = Service,
            ["matrix.service.name"] = "orders",
            ["needs.changed.outputs.environment"] = "dev",
        };
        await Runner.RunAsync("preview/index", context, "architectures");
        Joined = (await Runner.RunAsync("release/index", context, "architectures"))["steps.index.outputs.digest"];
        await Runner.RunAsync("release/propose", context, "architectures");
        await Clone.GitAsync("fetch", "--quiet", "origin");
        JoinedRelease = (await Clone.GitAsync("rev-parse", "origin/release/dev")).Trim();
        await Clone.GitAsync("switch", "--quiet", "main");
    }

    /// <summary>A bot changes a version and nothing of what follows from it; here a description and a lock file are what it has forgotten.</summary>
    private async Task RegenerateAsync()
    {
        await Clone.GitAsync("switch", "--quiet", "--create", "dependabot/nuget/platform");
        await ChangeAsync("platform.yaml", text => text + "description: Takes orders.\n");
        File.Delete(PathOf("packages.lock.json"));
        await Clone.PushAsync("Bump the platform group");
        const string Branch = "dependabot/nuget/platform";
        var generated = await Runner.RunAsync("regenerate/generate", new Dictionary<string, string>(), Branch);
        generated["steps.patch.outputs.changed"].ShouldBe("true");
        await Runner.RunAsync("regenerate/commit", new Dictionary<string, string>(), Branch);
        await Clone.GitAsync("pull", "--quiet", "origin", Branch);
        Regenerated = (await Clone.GitAsync("rev-parse", "HEAD")).Trim();
        await Clone.GitAsync("switch", "--quiet", "main");
    }

    /// <summary>One entry in the defaults, a build, and a promotion of what production runs.</summary>
    private async Task AddRegionAsync()
    {
        var defaults = Path.Combine(Clone.Folder, "platform.defaults.yaml");
        await File.WriteAllTextAsync(defaults, (await File.ReadAllTextAsync(defaults)).Replace("  production: {}\n", """
              production: { region: westeurope, context: we, cluster: we, domain: we.shop.example, sharedDomain: shop.example }
              production-ne:
                { region: northeurope, context: ne, cluster: ne, domain: ne.shop.example, sharedDomain: shop.example, standbyOf: production }

            """, StringComparison.Ordinal));
        (await machine.DotnetAsync(Clone.Folder, "build", "--no-restore")).ShouldSucceed();
        var added = await Clone.PushAsync("Add a region");
        var inputs = new Dictionary<string, string> { ["inputs.environment"] = "production-ne", ["inputs.service"] = "orders" };
        await Runner.RunAsync("promote/promote", inputs);
        await Clone.GitAsync("fetch", "--quiet", "origin");
        ToRegion = (await Clone.GitAsync("rev-parse", "origin/release/production-ne")).Trim();
        await Clone.RevertAsync(added);
    }

    /// <summary>As the portal starts it.</summary>
    private async Task AddDatabaseAsync()
    {
        await Runner.RunAsync("add-a-database/add", new Dictionary<string, string>
        {
            ["inputs.service"] = "orders",
            ["inputs.name"] = "database",
            ["inputs.size"] = "large",
            ["inputs.backup"] = "true",
        });
        await Clone.GitAsync("fetch", "--quiet", "origin");
        AddedDatabase = (await Clone.GitAsync("rev-parse", "origin/change/orders-database")).Trim();
    }

    /// <summary>As the portal starts it, for a service that keeps the rules of production.</summary>
    private async Task RetireAsync()
    {
        await ChangeAsync("platform.yaml", text => text + "repository: github.com/acme/orders\nonCall: { pagerduty: P1A2B3C }\n");
        await Clone.PushAsync("Say who is on call");
        await Runner.RunAsync("retire/announce", new Dictionary<string, string> { ["inputs.service"] = "orders", ["inputs.date"] = "2999-06-30" });
        await Clone.GitAsync("fetch", "--quiet", "origin");
        Retired = (await Clone.GitAsync("rev-parse", "origin/change/retire-orders")).Trim();
    }
}
