using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Build.Tests.Systems;

namespace PlatformSdk.Build.Tests.Retiring;

/// <summary>The end of a service, from its announcement to the list of what to delete.</summary>
public sealed class RetirementTests : IDisposable
{
    private const string Day = "2027-06-30";
    private const string Announced = "lifecycle: deprecated\nretire: 2027-06-30\n";

    private readonly SystemFolder _repository = new();
    private readonly BuildLog _log = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("", "owner: team-orders\nlifecycle: deprecated\nretire: 2027-06-30\nsystem: shop\n")]
    [InlineData("lifecycle: production # since 2025\ntier: internal\n",
        "owner: team-orders\nretire: 2027-06-30\nsystem: shop\nlifecycle: deprecated # since 2025\ntier: internal\n")]
    [InlineData("\"lifecycle\":   \"production\"\nretire: '2027-01-01'\n",
        "owner: team-orders\nsystem: shop\n\"lifecycle\":   deprecated\nretire: 2027-06-30\n")]
    public void An_announcement_changes_two_lines_and_nothing_else(string lines, string after)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            _repository.Service("orders", lines);
            _repository.Write("orders/platform.yaml", _repository.Read("orders/platform.yaml").ReplaceLineEndings(end));

            Retire(Day).ShouldBeTrue(string.Join('\n', _log.Errors));
            _repository.Read("orders/platform.yaml").ShouldEndWith(after.ReplaceLineEndings(end));
            Retire(Day).ShouldBeTrue("a second time changes nothing");
            _repository.Read("orders/platform.yaml").ShouldEndWith(after.ReplaceLineEndings(end));
        }
    }

    [Theory]
    [InlineData("30.06.2027", "", "PLAT2545")]
    [InlineData("2027-02-30", "", "PLAT2545")]
    [InlineData("2027-06-30\nowner: me", "", "PLAT2545")]
    [InlineData("2026-11-26", "", "PLAT2534")]
    [InlineData("0001-01-01", "", "PLAT2534")]
    [InlineData(Day, "lifecycle: &a\n  production\n", "PLAT2546")]
    [InlineData(Day, "port: 80800\n", "PLAT1004")]
    public void What_cannot_be_announced_changes_nothing(string date, string lines, string code)
    {
        _repository.Service("orders", lines);
        var before = _repository.Read("orders/platform.yaml");

        Retire(date).ShouldBeFalse();

        _log.Findings.ShouldContain(one => one.Code == code, string.Join('\n', _log.Errors));
        _repository.Read("orders/platform.yaml").ShouldBe(before);
    }

    [Fact]
    public void Callers_are_warned_at_their_need_and_the_index_tells_other_repositories()
    {
        _repository.Service("orders", Announced);
        _repository.Service("billing", "needs:\n  orders: { type: service }\n");

        var found = _repository.Build().Findings.Where(one => one.Code == "PLAT2411").ShouldHaveSingleItem();
        (found.File, found.Line, found.Column).ShouldBe((_repository.PathOf("billing/platform.yaml"), 7, 3));
        found.Message.ShouldStartWith("'orders' is deprecated and is removed on 2027-06-30. Ask its owner, 'team-orders', which service replaces " +
            "it.");
        _repository.Index.ShouldContain("\"retire\": \"2027-06-30\"");
        _repository.Build(today: "2027-07-01").Findings.Single(one => one.Code == "PLAT2411").Message
            .ShouldStartWith("'orders' is deprecated and due for removal since 2027-06-30.");
    }

    [Fact]
    public void The_catalog_says_when_the_service_and_its_APIs_end()
    {
        var files = Run.Files(Run.Head + Announced + "description: Takes orders.\n"
            + "apis: { orders: { type: openapi, definition: \"https://example.com/orders.json\" } }\n");

        foreach (var entity in files["catalog-info.yaml"].Split("---").Where(entity => entity.Contains("kind:", StringComparison.Ordinal)))
        {
            entity.ShouldContain("platform-sdk.dev/retire: \"2027-06-30\"");
            entity.ShouldContain("lifecycle: deprecated");
        }

        files["catalog-info.yaml"].ShouldContain("description: \"Deprecated: removed on 2027-06-30. Takes orders.\"");
        files["docs/index.md"].ShouldContain("| retired on | 2027-06-30 |");
    }

    [Theory]
    [InlineData("lifecycle: deprecated\n", "2026-11-26", "PLAT1245", 5, 12)]
    [InlineData(Announced, "2027-06-29", "", 0, 0)]
    [InlineData(Announced, "2027-06-30", "PLAT1246", 6, 9)]
    [InlineData(Announced + "replicas: 0\n", "2027-06-30", "PLAT1246", 6, 9)]
    [InlineData("retire: 2027-06-30\n", "2026-11-26", "PLAT1031", 5, 1)]
    [InlineData("lifecycle: deprecated\nretire: next year\n", "2026-11-26", "PLAT1004", 6, 9)]
    public void A_day_is_demanded_and_then_reminded_of(string lines, string today, string code, int line, int column)
    {
        using var project = new Project(Run.Head + lines);

        var found = project.BuildAndTell(today: today)
            .Where(one => one.Code.Id is "PLAT1245" or "PLAT1246" or "PLAT1031" or "PLAT1004").ToList();

        found.Select(one => (one.Code.Id, one.Span.Line, one.Span.Column)).ShouldBe(code.Length == 0 ? [] : [(code, line, column)]);
    }

    [Fact]
    public void A_service_that_is_stopped_has_no_pods_and_breaks_no_rule_of_replicas()
    {
        using var project = new Project(Run.Head + Announced
            + "replicas: 0\nonCall: { pagerduty: P1A2B3C }\nrepository: github.com/acme/orders\n");

        project.BuildAndTell(today: "2027-06-01").ShouldNotContain(one => one.Code.Id == "PLAT3003");

        project.Read("deploy/production/deployment.yaml").ShouldContain("  replicas: 0\n");
        File.Exists(project.PathOf("deploy/production/horizontal-pod-autoscaler.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void The_list_names_what_the_service_leaves_behind_and_until_when_its_data_is_kept()
    {
        _repository.Write("platform.defaults.yaml", """
            apiVersion: platform-sdk/v1
            environments: { dev: {}, production: { context: "it's production", domain: shop.example } }
            gateway: { name: public, namespace: gateways }
            imageRegistry: registry.example.com/shop
            policy: { retention: 90d }
            provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://backups/{environment}", secret: backup-store } } }

            """);
        _repository.Service("orders", Announced + """
            expose: { public: true }
            needs: { db: { type: postgres, backup: { every: 24h, keep: 14d } }, stripe-key: { type: secret } }

            """);
        _repository.Write("orders/deploy/releases/production.yaml", "tag: \"1.0.0\"\n");

        Retire(null).ShouldBeTrue(string.Join('\n', _log.Errors));

        var list = _repository.Read("retired/orders.md");
        list.ShouldStartWith("# Retire orders\n\nOwner: team-orders. Removed on 2027-06-30. Its data is kept until 2027-09-28 " +
            "(`policy.retention`).\n");
        list.ShouldContain("kubectl --context 'it'\\''s production' -n shop-production delete --ignore-not-found ");
        list.ShouldContain(" deployment.apps/orders ");
        list.ShouldNotContain("cluster.postgresql.cnpg.io", customMessage: "data is not part of that command");
        list.ShouldContain("## Data, from 2027-09-28 on\n\n- [ ] production: postgres `db`");
        list.ShouldContain("backups are kept for 14d");
        list.ShouldContain("- [ ] `orders.shop.example`\n");
        list.ShouldContain("stripe-key");
        list.ShouldContain("- [ ] `registry.example.com/shop/orders`, all tags");
        list.ShouldNotContain("## dev", customMessage: "nothing was released there");

        _repository.Write("retired/orders.md", list.Replace("[ ]", "[x]", StringComparison.Ordinal));
        Retire(null).ShouldBeTrue();
        _log.Codes.ShouldContain("PLAT2548");
        _repository.Read("retired/orders.md").ShouldContain("[x]", customMessage: "what is done is not forgotten");
    }

    [Fact]
    public void A_service_whose_end_is_not_announced_has_no_list()
    {
        _repository.Service("orders", "lifecycle: deprecated\n");

        Retire(null).ShouldBeFalse();

        _log.Findings.ShouldContain(one => one.Code == "PLAT2547");
        Directory.Exists(_repository.PathOf("retired")).ShouldBeFalse();
    }

    [Fact]
    public void Text_of_users_is_no_markup_and_no_command()
    {
        _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n");
        _repository.Service("orders", Announced + "environments: { dev: {} }\n");
        _repository.Write("orders/deploy/releases/dev.yaml", "tag: \"1.0.0\"\n");
        _repository.Write("orders/deploy/extra/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: \"a; rm -rf ~ `x` <b>\" }\n");

        Retire(null);

        if (File.Exists(_repository.PathOf("retired/orders.md")))
            _repository.Read("retired/orders.md").Split('\n').Where(line => line.StartsWith("kubectl", StringComparison.Ordinal))
                .ShouldAllBe(line => !line.Contains(';', StringComparison.Ordinal));
    }

    private bool Retire(string? date) => new PlatformRetire
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(_repository.PathOf("orders"), ("RepositoryRoot", ".."), ("Today", "2026-11-26"),
            ("DefaultsFile", File.Exists(_repository.PathOf("platform.defaults.yaml")) ? "../platform.defaults.yaml" : "")),
        Date = date,
    }.Execute();
}
