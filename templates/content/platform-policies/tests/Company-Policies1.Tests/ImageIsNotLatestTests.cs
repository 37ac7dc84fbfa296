using PlatformSdk.Policies;
using Policies;

namespace Tests;

public sealed class ImageIsNotLatestTests
{
    [Fact]
    public void The_tag_latest_is_reported_at_its_container()
    {
        var finding = Assert.Single(Run("registry.example.com/orders:latest"));

        Assert.Equal("spec.template.spec.containers[0].image", finding.Path);
    }

    [Theory]
    [InlineData("registry.example.com/orders:1.4.2")]
    [InlineData("registry.example.com/latest:1.4.2")]
    [InlineData("registry.example.com/orders@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public void One_version_is_fine(string image) => Assert.Empty(Run(image));

    private static IReadOnlyList<RuleTestFinding> Run(string image) => new RuleTest
    {
        Objects =
        [
            $$"""
            {
              "apiVersion": "apps/v1", "kind": "Deployment", "metadata": { "name": "orders" },
              "spec": { "template": { "spec": { "containers": [{ "name": "orders", "image": "{{image}}" }] } } }
            }
            """,
        ],
    }.Run(new ImageIsNotLatest());
}
