using System.Text.Json;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>The commands of a pipeline for images of several architectures: one is published on each machine, and then they are joined.</summary>
public sealed class ArchitectureTests(PipelineProgram pipeline) : IClassFixture<PipelineProgram>, IDisposable
{
    private const string Orders = "services/orders/src/orders";
    private const string Mailer = "services/mailer/src/mailer";
    private string Images => Path.Combine(pipeline.Clone.Folder, "artifacts/images");

    public void Dispose()
    {
        if (Directory.Exists(Images))
            Directory.Delete(Images, recursive: true);
    }

    [Fact]
    public async Task A_pipeline_has_a_build_for_each_image_and_an_index_for_each_service_with_several()
    {
        Plan("amd64,arm64", "amd64");

        var said = (await SaidAsync("builds")).Split('\n');

        Values(said[0], "images=", "name", "architecture").ShouldBe(["mailer amd64", "orders amd64", "orders arm64"]);
        Values(said[1], "indexes=", "name", "project").ShouldBe([$"orders {Orders}"]);
        (await SaidAsync("builds", "--changed")).ShouldBe("images=[]\nindexes=[]", "dev runs what is there");
    }

    [Fact]
    public async Task Each_machine_publishes_what_is_for_its_processor()
    {
        Plan("amd64,arm64", "arm64");

        await SaidAsync("publish", "--all", "1.0.7", "amd64");
        Published().ShouldBe([$"{Orders} linux-x64 1.0.7-amd64"]);
        await SaidAsync("publish", "--all", "1.0.7", "arm64");
        Published().ShouldBe([$"{Mailer} linux-arm64 1.0.7", $"{Orders} linux-arm64 1.0.7-arm64"], "the only image needs no tag of its own");

        (await SaidAsync("images")).ShouldBe("example.com/shop@sha256:1\nexample.com/shop@sha256:1\nexample.com/shop@sha256:1");
    }

    [Fact]
    public async Task The_index_takes_the_place_of_its_images()
    {
        Plan("amd64,arm64", "amd64");
        await SaidAsync("publish", Orders, "1.0.7", "amd64");
        (await pipeline.RunAsync("release", "dev")).Output.ShouldContain($"The images of {Orders} are not joined. Run 'index' first.");

        (await SaidAsync("index", Mailer)).ShouldBe("");
        (await SaidAsync("index", Orders)).ShouldBe("image=example.com/shop\ndigest=sha256:2");
        pipeline.Builds.ShouldHaveSingleItem().ShouldBe(
            $"build {Orders} -t:PlatformImageIndex -p:PlatformPush=true -p:PlatformImages={Images} -getProperty:PlatformImageDigest");
        (await SaidAsync("images")).ShouldBe("example.com/shop@sha256:2");
        (await pipeline.RunAsync("release", "dev")).ShouldSucceed();
        pipeline.Builds.ShouldHaveSingleItem().ShouldContain("-p:PlatformImageTag=1.0.7 -p:PlatformImageDigest=sha256:2");
    }

    [Theory]
    [InlineData("--all 1.0.7", "has an image for each of amd64 and arm64. Name the one that this machine is for, such as 'arm64'.")]
    [InlineData("--all 1.0.7 s390x", "'s390x' is not an architecture. Use amd64 or arm64.")]
    [InlineData("--all 1.0.7 amd64 arm64", "is not a command.")]
    public async Task What_a_machine_cannot_publish_is_said(string arguments, string said)
    {
        Plan("amd64,arm64", "amd64,arm64");

        var result = await pipeline.RunAsync(["publish", .. arguments.Split(' ')]);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain(said);
    }

    /// <summary>Records are handed from job to job. What is in one becomes an argument of a command.</summary>
    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{ "project": "-p:PlatformPush=true" }""")]
    [InlineData("""{ "project": "services/orders/src/orders", "project": "services/mailer/src/mailer" }""")]
    public async Task A_record_of_another_job_is_not_trusted(string record)
    {
        pipeline.Write("artifacts/images/orders.json", record);

        var result = await pipeline.RunAsync("release", "dev");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("orders.json is not the record of an image of this repository. Delete it, and publish the image again.");
        result.Output.ShouldNotContain("Unhandled exception");
    }

    private void Plan(string orders, string mailer)
    {
        // The programs ask for each service that writes of architectures itself.
        pipeline.Write($"{Orders}/platform.yaml", "kind: service\nname: orders\n# architectures\n");
        pipeline.Plan(Orders, "dev", architectures: orders);
        pipeline.Plan(Mailer, "dev", architectures: mailer);
    }

    private IEnumerable<string> Published() => pipeline.Builds.Where(call => call.StartsWith("publish ", StringComparison.Ordinal))
        .Select(call => call.Split(' ')).Select(call => $"{call[1]} {call[5]} {call[8].Split('=')[1]}");

    private static IEnumerable<string> Values(string line, string begin, params string[] keys)
    {
        line.ShouldStartWith(begin);
        using var items = JsonDocument.Parse(line[begin.Length..]);
        return [.. items.RootElement.EnumerateArray().Select(item => string.Join(' ', keys.Select(key => item.GetProperty(key).GetString())))];
    }

    private async Task<string> SaidAsync(params string[] arguments) =>
        (await pipeline.RunAsync(arguments)).ShouldSucceed().Output.Trim().ReplaceLineEndings("\n");
}
