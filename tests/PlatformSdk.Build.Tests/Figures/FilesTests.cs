using System.Text.Json.Nodes;
using PlatformSdk.Build.Tests.Reporting;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Figures;

/// <summary>
/// What other people's programs read: <c>delivery.json</c>, and the events that the conformance tests hold to the schemas of CDEvents.
/// </summary>
public sealed class FilesTests : IDisposable
{
    private const string Digest = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly PublishedSchema s_schema = new("platform-delivery.schema.json");

    private readonly Story _story = new();

    public void Dispose() => _story.Dispose();

    [Fact]
    public void Every_member_is_in_the_schema()
    {
        TellEverything();
        var figures = _story.Figures("2026-03-08");

        s_schema.Faults(figures).ShouldBeEmpty();
        figures.ToJsonString().ShouldNotContain(_story.Root);
        figures.ToJsonString().ShouldNotContain("a@example.com", Case.Sensitive, "figures are never about a person");

        s_schema.Faults(_story.Figures("2026-03-08", git: "no-such-program")).ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_only_grows() => s_schema.ShouldOnlyGrow("tests/PlatformSdk.Build.Tests/Figures/Verified/members.txt");

    [Fact]
    public void Each_release_is_an_event()
    {
        TellEverything();
        _story.Figures("2026-03-08");
        var file = Path.Combine(Repository.Root, "tests/PlatformSdk.Build.Tests/Figures/Verified/cdevents.jsonl");
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
            File.WriteAllText(file, _story.Events);

        _story.Events.ShouldBe(File.ReadAllText(file));
        _story.Events.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Select(one =>
            $"{one["context"]!["type"]} {one["subject"]!["content"]!["artifactId"]}").ShouldBe(
        [
            $"dev.cdevents.service.deployed.0.3.0 pkg:oci/orders@sha256%3A{Digest[7..]}?repository_url=registry.example.com/shop/orders&tag=1.0.0",
            "dev.cdevents.service.upgraded.0.3.0 pkg:oci/orders?repository_url=registry.example.com/shop/orders&tag=1.1.0",
            $"dev.cdevents.service.rolledback.0.3.0 pkg:oci/orders@sha256%3A{Digest[7..]}?repository_url=registry.example.com/shop/orders&tag=1.0.0",
            "dev.cdevents.service.removed.0.3.0 ",
        ]);
    }

    /// <summary>A history in which everything happens; ids of commits depend on its texts and times only.</summary>
    private void TellEverything()
    {
        var start = _story.Service("orders", lines: "repository: github.com/acme/shop\n").Write("orders/Program.cs", "// 1")
            .Write("orders/Orders.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"PlatformSdk\" Version=\"1.4.0\"/>"
                + "</ItemGroup></Project>")
            .Commit("2026-03-02 08:00");
        _story.Release("2026-03-02 09:00", "orders", "1.0.0", start, digest: Digest);
        var second = _story.Write("orders/Program.cs", "// 2").Commit("2026-03-03 08:00");
        var broken = _story.Release("2026-03-03 09:00", "orders", "1.1.0", second);
        _story.At("2026-03-03 09:30", null, "revert", "--no-edit", broken);
        File.Delete(_story.PathOf("orders/deploy/releases/production.yaml"));
        _story.Commit("2026-03-04 09:00", "Leave production");
    }
}
