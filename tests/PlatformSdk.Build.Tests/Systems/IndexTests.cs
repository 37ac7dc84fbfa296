using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Reporting;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary><c>platform-index.json</c>: what other repositories and programs read about a system.</summary>
public sealed class IndexTests : IDisposable
{
    private static readonly PublishedSchema s_schema = new("platform-index.schema.json");

    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Every_member_is_in_the_schema_and_comes_back_when_it_is_read()
    {
        _repository.Write("platform.defaults.yaml", Descriptions.Defaults);
        _repository.Write("orders/platform.yaml", Descriptions.Full + "\n");
        // Found by the items of its project file, of which its catalog file tells.
        _repository.Service("inventory", "apis: { inventory: { type: grpc } }\nslo: { availability: 99.95 }\nlifecycle: production\n");
        _repository.Write("inventory/inventory.proto", "service Inventory { }");
        _repository.Write("inventory/catalog-info.yaml",
            "kind: API\nspec: { type: grpc, definition: { $text: ./inventory.proto } }\n---\nkind: API\nspec: { type: grpc }\n");
        _repository.Service("mails", "needs: { orders: { type: service, optional: true } }\n", kind: "worker");
        _repository.Service("reports", "needs: { mails: { type: secret } }\nschedule: \"0 3 * * *\"\n", kind: "job");

        _repository.Build().Errors.ShouldBeEmpty();

        s_schema.Faults(JsonNode.Parse(_repository.Index)).ShouldBeEmpty();
        var findings = new FindingList();
        var index = IndexReader.Read(_repository.PathOf("system/platform-index.json"), "platform-index.json", findings).ShouldNotBeNull();
        findings.Ordered().ShouldBeEmpty();
        index.Services.Select(one => one.Name).ShouldBe(["inventory", "mails", "orders", "reports"]);
        var orders = index.Find("orders")!;
        orders.Callers.ShouldBe([new IndexedCaller("mails", "shop", true)]);
        orders.Affected.Degraded.ShouldBe(["mails"]);
        orders.In("production")!.Host.ShouldBe("orders.example.com");
        orders.In("production")!.Objective!.Within!.ToString().ShouldBe("300ms");
        index.Find("inventory")!.Affected.Down.ShouldBe(["orders"]);
        index.Find("inventory")!.Affected.Degraded.ShouldBe(["mails"]);
        index.Find("mails")!.In("dev")!.Port.ShouldBeNull();
    }

    [Fact]
    public void The_schema_only_grows() => s_schema.ShouldOnlyGrow("tests/PlatformSdk.Build.Tests/Systems/Verified/members.txt");

    [Theory]
    [InlineData("<<<<<<< HEAD\n{}", "PLAT2403", 1)]
    [InlineData("[]", "PLAT2403", 1)]
    [InlineData("{}", "PLAT2403", 1)]
    [InlineData("{\n  \"version\": \"1\" }", "PLAT2403", 2)]
    [InlineData("{\n  \"version\": 2,\n  \"system\": 3\n}", "PLAT2404", 2)]
    [InlineData("{ \"version\": 1,\n \"system\": \"Shop!\", \"services\": [] }", "PLAT2403", 2)]
    [InlineData("{ \"version\": 1, \"system\": \"shop\",\n \"services\": {} }", "PLAT2403", 2)]
    [InlineData("{ \"version\": 1, \"version\": 1, \"system\": \"shop\", \"services\": [] }", "PLAT2403", 1)]
    [InlineData("{ \"version\": 1, \"system\": \"shop\", \"services\": [\n{ \"name\": \"a\" },\n{} ] }", "PLAT2403", 2)]
    [InlineData("{ \"version\": 1, \"system\": \"shop\", \"services\": [\n\n{ \"name\": \"a\\u001b[31m\" } ] }", "PLAT2403", 3)]
    [InlineData("{ \"version\": 1, \"system\": \"shop\", \"services\": [ { \"name\": \"a\",\n\"kind\": \"function\" } ] }", "PLAT2403", 2)]
    public void A_broken_or_hostile_index_is_reported_at_its_line(string json, string code, int line)
    {
        _repository.Service("orders");
        _repository.Write("other.json", json);

        var error = _repository.Build(indexes: "../other.json").Findings.ShouldHaveSingleItem();

        (error.Code, error.File, error.Line).ShouldBe((code, _repository.PathOf("other.json"), line), error.Message);
        File.Exists(_repository.PathOf("system/platform-index.json")).ShouldBeFalse();
    }

    [Fact]
    public void Members_of_a_later_version_are_left_out()
    {
        _repository.Service("orders");
        _repository.Build();
        var later = JsonNode.Parse(_repository.Index)!;
        later["more"] = new JsonArray(1);
        later["services"]![0]!["more"] = new JsonObject { ["even"] = "more" };
        _repository.Write("later.json", later.ToJsonString());

        var index = IndexReader.Read(_repository.PathOf("later.json"), "later.json", new FindingList());

        index!.Services.ShouldHaveSingleItem().Owner.Text.ShouldBe("team-orders");
    }

    [Fact]
    public void The_same_services_give_the_same_bytes_in_any_folder_and_on_any_day()
    {
        using var other = new SystemFolder();
        foreach (var one in new[] { _repository, other })
        {
            one.Service("orders", "needs: { billing: { type: service }, db: { type: postgres } }\n");
            one.Service("billing");
            one.Build();
        }

        other.Index.ShouldBe(_repository.Index);
        other.Index.ShouldNotContain(other.Root);
    }
}
