using System.Text.Json;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>Which services a push to main releases: those that differ from what dev runs.</summary>
public sealed class ChangedServiceTests(PipelineProgram pipeline) : IClassFixture<PipelineProgram>
{
    [Fact]
    public async Task What_has_changed_is_what_an_image_is_built_from_and_nothing_else()
    {
        (await ChangedAsync()).ShouldBeEmpty("dev runs what is there");

        (await AfterAsync("services/orders/src/orders/Program.cs")).ShouldBe(["orders"]);
        (await AfterAsync("services/orders/src/orders/platform.yaml", "kind: service\nname: orders\n# more\n")).ShouldBe(["orders"]);
        (await AfterAsync("libraries/Shared/Shared.cs")).ShouldBe(["orders"], "orders refers to it");
        (await AfterAsync("Directory.Packages.props", "<Project/>\n")).ShouldBe(["mailer", "orders"]);
        (await AfterAsync("services/Directory.Build.props", "<Project/>\n")).ShouldBe(["mailer", "orders"]);
        (await AfterAsync("services/mailer/Directory.Build.targets", "<Project/>\n")).ShouldBe(["mailer"]);
        (await AfterAsync("services/orders/src/orders/deploy/patches/dev/gc.yaml")).ShouldBeEmpty("another manifest is no other image");
        (await AfterAsync("services/orders/tests/orders.Tests/HealthTests.cs")).ShouldBeEmpty();
        (await AfterAsync("README.md")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_changed_is_everything_of_a_service_that_was_never_released_or_whose_commit_is_gone()
    {
        (await AfterAsync("services/mailer/src/mailer/deploy/releases/dev.yaml", "commit: \"0123456789012345678901234567890123456789\"\n"))
            .ShouldBe(["mailer"]);
        File.Delete(Path.Combine(pipeline.Clone.Folder, "services/orders/src/orders/deploy/releases/dev.yaml"));
        (await ChangedAsync()).ShouldBe(["orders"]);
        await pipeline.Clone.GitAsync("checkout", "--quiet", "--", ".");
    }

    [Theory]
    [InlineData("promote dev", "You cannot promote to 'dev'. Promote to staging or production.")]
    [InlineData("promot staging", "'promot staging' is not a command. The comment at the top of pipeline.cs lists the commands.")]
    [InlineData("release dev", "There is no image: artifacts/images is empty. Run 'publish' first.")]
    [InlineData("publish services/orders 1.0.0", "services/orders has no platform.yaml.")]
    [InlineData("registry", "No registry is set. Set 'imageRegistry: registry.example.com/shop' in platform.defaults.yaml.")]
    public async Task What_has_changed_is_asked_of_a_program_that_says_what_it_cannot_do(string arguments, string said)
    {
        var result = await pipeline.RunAsync(arguments.Split(' '));

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain(said);
        result.Output.ShouldNotContain("   at ");
    }

    private async Task<IReadOnlyList<string>> AfterAsync(string file, string text = "changed\n")
    {
        pipeline.Write(file, text);
        await pipeline.Clone.GitAsync("add", "--all");
        await pipeline.Clone.GitAsync("commit", "--quiet", "--message", "Change");
        var changed = await ChangedAsync();
        await pipeline.Clone.GitAsync("reset", "--quiet", "--hard", "HEAD~1");
        return changed;
    }

    private async Task<IReadOnlyList<string>> ChangedAsync()
    {
        using var services = JsonDocument.Parse((await pipeline.RunAsync("services", "--changed")).ShouldSucceed().Output);
        return [.. services.RootElement.EnumerateArray().Select(service => service.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];
    }
}
