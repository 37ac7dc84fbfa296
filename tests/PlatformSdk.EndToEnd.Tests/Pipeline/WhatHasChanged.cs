using System.Text.Json;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>Which services a push to main releases: those that differ from what dev runs.</summary>
public sealed class WhatHasChanged(DeveloperMachine machine)
{
    [Fact]
    public async Task Is_what_an_image_is_built_from_and_nothing_else()
    {
        var clone = await RepositoryAsync("changed");

        (await AfterAsync(clone, "services/orders/src/orders/Program.cs")).ShouldBe(["orders"]);
        (await AfterAsync(clone, "services/orders/src/orders/platform.yaml", "kind: service\nname: orders\n# more\n")).ShouldBe(["orders"]);
        (await AfterAsync(clone, "libraries/Shared/Shared.cs")).ShouldBe(["orders"], "orders refers to it");
        (await AfterAsync(clone, "Directory.Packages.props", "<Project/>\n")).ShouldBe(["mailer", "orders"]);
        (await AfterAsync(clone, "services/Directory.Build.props", "<Project/>\n")).ShouldBe(["mailer", "orders"]);
        (await AfterAsync(clone, "services/mailer/Directory.Build.targets", "<Project/>\n")).ShouldBe(["mailer"]);
        (await AfterAsync(clone, "services/orders/src/orders/deploy/patches/dev/gc.yaml")).ShouldBeEmpty("another manifest is no other image");
        (await AfterAsync(clone, "services/orders/tests/orders.Tests/HealthTests.cs")).ShouldBeEmpty();
        (await AfterAsync(clone, "README.md")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_everything_of_a_service_that_was_never_released_or_whose_commit_is_gone()
    {
        var clone = await RepositoryAsync("unknown");

        (await AfterAsync(clone, "services/mailer/src/mailer/deploy/releases/dev.yaml", "commit: \"0123456789012345678901234567890123456789\"\n")).ShouldBe(["mailer"]);
        File.Delete(Path.Combine(clone.Folder, "services/orders/src/orders/deploy/releases/dev.yaml"));
        (await ChangedAsync(clone)).ShouldBe(["orders"]);
    }

    [Theory]
    [InlineData("promote dev", "Nothing is promoted to 'dev', but to staging or production.")]
    [InlineData("promot staging", "'promot staging' is no command. The first lines of pipeline.cs say what there is.")]
    [InlineData("release dev", "There is nothing to release")]
    [InlineData("publish services/orders 1.0.0", "services/orders has no platform.yaml.")]
    [InlineData("smoke orders", "'orders' is neither a project's folder nor an address.")]
    public async Task Is_asked_of_a_program_that_says_what_it_cannot_do(string arguments, string said)
    {
        var folder = machine.NewFolder(Path.Combine("pipeline-says", arguments.Split(' ')[0]));
        File.Copy(Path.Combine(Repository.Root, "templates/content/platform-system/pipeline.cs"), Path.Combine(folder, "pipeline.cs"));

        var result = await machine.DotnetAsync(folder, ["run", "pipeline.cs", "--", .. arguments.Split(' ')]);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain(said);
        result.Output.ShouldNotContain("   at ");
    }

    private async Task<Clone> RepositoryAsync(string name)
    {
        var clone = new Clone(machine, machine.NewFolder(Path.Combine("pipeline-of", name)), machine.NewFolder(Path.Combine("pipeline-of", $"{name}.git")));
        File.Copy(Path.Combine(Repository.Root, "templates/content/platform-system/pipeline.cs"), Path.Combine(clone.Folder, "pipeline.cs"));
        Write(clone, "libraries/Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"/>\n");
        Write(clone, "services/orders/src/orders/orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><ProjectReference Include=\"..\\..\\..\\..\\libraries\\Shared\\Shared.csproj\"/></ItemGroup></Project>\n");
        Write(clone, "services/orders/src/orders/platform.yaml", "kind: service\nname: orders\n");
        Write(clone, "services/mailer/src/mailer/platform.yaml", "kind: worker\nname: \"mailer\"\n");
        await clone.InitializeAsync();
        var commit = await clone.PushAsync("Begin");
        foreach (var service in new[] { "orders", "mailer" })
            Write(clone, $"services/{service}/src/{service}/deploy/releases/dev.yaml", $"tag: \"1.0.1\"\ncommit: \"{commit}\"\n");
        await clone.PushAsync("Release");
        (await ChangedAsync(clone)).ShouldBeEmpty();
        return clone;
    }

    private async Task<IReadOnlyList<string>> AfterAsync(Clone clone, string file, string text = "changed\n")
    {
        Write(clone, file, text);
        await clone.GitAsync("add", "--all");
        await clone.GitAsync("commit", "--quiet", "--message", "Change");
        var changed = await ChangedAsync(clone);
        await clone.GitAsync("reset", "--quiet", "--hard", "HEAD~1");
        return changed;
    }

    private async Task<IReadOnlyList<string>> ChangedAsync(Clone clone)
    {
        var said = (await machine.DotnetAsync(clone.Folder, "run", "pipeline.cs", "--", "services", "--changed")).ShouldSucceed().Output;
        using var services = JsonDocument.Parse(said);
        return [.. services.RootElement.EnumerateArray().Select(service => service.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];
    }

    private static void Write(Clone clone, string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(clone.Folder, file))!);
        File.WriteAllText(Path.Combine(clone.Folder, file), text);
    }
}
