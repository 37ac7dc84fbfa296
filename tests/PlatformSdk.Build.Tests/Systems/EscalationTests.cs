using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>Who is called when a service of the system is down, and how a person on call gets to what to do.</summary>
public sealed class EscalationTests : IDisposable
{
    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_page_follows_from_the_descriptions_and_the_owners()
    {
        _repository.Write("platform.defaults.yaml", """
            apiVersion: platform-sdk/v1
            system: shop
            owners:
              team-orders: { title: "Team <A>", pagerduty: P1A2B3C, email: a@example.com, parent: commerce }
            """);
        _repository.Service("orders", "tier: critical\nneeds: { payments: { type: service, optional: true } }\n");
        _repository.Service("payments", "tier: internal\nrunbook: \"https://wiki.example.com/payments\"\n");

        _repository.Build().Errors.ShouldBeEmpty();
        var page = File.ReadAllText(_repository.PathOf("system/escalation.md"));

        page.ShouldContain("| `orders` | SEV1 (critical) | team-orders | PagerDuty `P1A2B3C` | [runbook](<../orders/docs/runbook.md>) | "
            + "`payments` (optional) |  |  |");
        page.ShouldContain("| `payments` | SEV3 (internal) | team-payments | **not set**: set `onCall`, or `owners` in the defaults | "
            + "[runbook](<https://wiki.example.com/payments>) |  |  | `orders` |");
        page.ShouldContain("| team-orders (Team &lt;A&gt;) | PagerDuty `P1A2B3C` | a@example.com | commerce |");
        page.ShouldNotContain("What to do first", customMessage: "there is no such page");
    }

    [Theory]
    [InlineData("monitoring: { incidentsUrl: \"https://wiki.example.com/incidents\" }\n", "https://wiki.example.com/incidents")]
    [InlineData("", "https://github.com/acme/shop/blob/HEAD/docs/incidents/README.md")]
    public void Every_way_of_a_person_on_call_leads_to_what_to_do_in_an_incident(string defaults, string page)
    {
        _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nsystem: shop\n" + defaults);
        _repository.Write("docs/incidents/README.md", "# Incidents\n");
        _repository.Service("orders", "repository: github.com/acme/shop\nslo: { availability: 99.9 }\n");

        _repository.Build().Errors.ShouldBeEmpty();
        var service = new Project(_repository.Read("orders/platform.yaml"), _repository.PathOf("orders")) { Root = _repository.Root };
        service.Build(defaults: _repository.PathOf("platform.defaults.yaml")).Findings
            .ShouldNotContain(finding => finding.Severity == Severity.Error);

        File.ReadAllText(_repository.PathOf("system/escalation.md")).ShouldContain($"[incidents](<{page}>)");
        File.ReadAllText(_repository.PathOf("orders/deploy/production/prometheus-rule.yaml")).ShouldContain($"incident_url: \"{page}\"");
        File.ReadAllText(_repository.PathOf("orders/docs/runbook.md")).ShouldContain($"[incident](<{page}>)");
        File.ReadAllText(_repository.PathOf("orders/docs/index.md")).ShouldContain($"[Incidents](<{page}>)");
        File.ReadAllText(_repository.PathOf("orders/catalog-info.yaml")).ShouldContain($"url: \"{page}\"");
    }
}
