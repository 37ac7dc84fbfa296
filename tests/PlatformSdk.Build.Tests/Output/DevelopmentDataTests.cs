using System.Text.Json;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>What the build leaves for the development page of a service on a laptop.</summary>
public class DevelopmentDataTests
{
    [Fact]
    public void Each_setting_has_its_value_in_every_environment()
    {
        using var project = new Project("""
            apiVersion: platform-sdk/v1
            kind: service
            name: orders
            owner: team-checkout
            tags: [payments]
            repository: github.com/acme/orders
            links: [{ title: Wiki, url: https://wiki.example.com/orders }]
            config: { Orders__PageSize: "50" }
            needs: { orders-db: { type: postgres, size: small } }
            environments:
              dev: { replicas: 1 }
              production: { replicas: 3..12, config: { Orders__PageSize: "100", Orders__Banner: "on" }, needs: { orders-db: { size: large } } }

            """);
        project.Build(artifacts: false);

        var left = JsonDocument.Parse(project.Read("obj/Debug/platform.development.json")).RootElement;

        Texts(left.GetProperty("environments")).ShouldBe(["dev", "production"]);
        Texts(left.GetProperty("tags")).ShouldBe(["payments"]);
        left.GetProperty("links").EnumerateArray().Select(link => $"{link.GetProperty("title")} {link.GetProperty("url")}")
            .ShouldBe(["Repository https://github.com/acme/orders", "Wiki https://wiki.example.com/orders"]);
        var rows = left.GetProperty("rows").EnumerateArray()
            .ToDictionary(row => row.GetProperty("name").GetString()!, row => Texts(row.GetProperty("values")));
        rows["replicas"].ShouldBe(["1", "3..12"]);
        rows["config Orders__PageSize"].ShouldBe(["50", "100"]);
        rows["config Orders__Banner"].ShouldBe([null, "on"]);
        rows["orders-db size"].ShouldBe(["small", "large"]);
        rows["namespace"].ShouldBe(["orders-dev", "orders-production"]);
        rows["memory"].ShouldBe(["512Mi", "512Mi"]);
    }

    [Fact]
    public void Environments_are_in_the_order_of_promotion()
    {
        using var project = new Project("apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-checkout\n");
        project.Build(artifacts: false);

        var left = JsonDocument.Parse(project.Read("obj/Debug/platform.development.json")).RootElement;

        Texts(left.GetProperty("environments")).ShouldBe(["dev", "staging", "production"]);
        left.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "namespace").GetProperty("values")
            .EnumerateArray().Select(value => value.GetString()).ShouldBe(["orders-dev", "orders-staging", "orders-production"]);
    }

    private static string?[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString())];
}
