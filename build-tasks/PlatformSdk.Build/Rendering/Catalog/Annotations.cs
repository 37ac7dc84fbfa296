using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.GitOps;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>The annotations that link the service to other Backstage plugins.</summary>
internal static class Annotations
{
    internal static YamlMapping AnnotationsFor(ResolvedService service) => new()
    {
        ["backstage.io/kubernetes-id"] = Quoted(service.Name),
        ["backstage.io/kubernetes-label-selector"] = Quoted($"{Labels.Name}={service.Name},{Labels.Instance}={service.Name}"),
        ["backstage.io/source-location"] = QuotedOrNone(service.Repository is { } source ? $"url:{source.Url}/" : null),
        ["github.com/project-slug"] = QuotedOrNone(service.Repository is { Host: "github.com" } github ? github.Path : null),
        ["gitlab.com/project-slug"] = QuotedOrNone(service.Repository is { Kind: RepositoryHost.GitLab } gitlab ? gitlab.Path : null),
        ["gitlab.com/instance"] =
            QuotedOrNone(service.Repository is { Kind: RepositoryHost.GitLab, Host: not "gitlab.com" } own ? own.Host : null),
        ["dev.azure.com/project-repo"] =
            QuotedOrNone(service.Repository is { Kind: RepositoryHost.Azure } azure && azure.Path.Split('/') is [_, var project, "_git", var name]
            ? $"{project}/{name}"
            : null),
        ["argocd/app-selector"] = QuotedOrNone(service.Repository is null ? null : ArgoApplication.Selector(service)),
        ["pagerduty.com/service-id"] = QuotedOrNone(service.OnCall?.PagerDuty),
        ["backstage.io/techdocs-ref"] = "dir:.",
        // Dashboards carry the service's name as a tag, alerts carry it as a label.
        ["grafana/dashboard-selector"] = QuotedOrNone(service.Platform.Monitoring.Dashboards == DashboardFormat.None ? null : service.Name),
        ["grafana/alert-label-selector"] = QuotedOrNone(HasRules(service) ? $"service={service.Name}" : null),
        // Every Prometheus alert with that label, and the number of requests per environment.
        ["prometheus.io/alert"] = QuotedOrNone(HasRules(service) ? "all" : null),
        ["prometheus.io/labels"] = QuotedOrNone(HasRules(service) ? $"service={service.Name}" : null),
        ["prometheus.io/rule"] =
            QuotedOrNone(HasRules(service) && Objective.ObjectivesFor(service) is [var objective, ..]
            ? $"{ObjectiveRules.Rate(objective.Counted)}{{service=\"{service.Name}\"}}|environment"
            : null),
        ["vault.io/secrets-path"] = QuotedOrNone(service.Secrets is { Store: SecretStore.Vault } secrets ? secrets.Path : null),
        [Entity.Prefix + "retire"] = QuotedOrNone(service.Retire?.ToString()),
        [Entity.Prefix + "tier"] = Choice.Word(service.Tier),
        [Entity.Prefix + "slo-availability"] = QuotedOrNone(service.Slo?.Availability?.ToString()),
        [Entity.Prefix + "slo-latency"] =
            QuotedOrNone(service.Slo?.Latency is { } latency ? $"{latency.For?.ToString() ?? "99"}% within {latency.Within}" : null),
        [Entity.Prefix + "slo-window"] =
            QuotedOrNone(service.Slo?.Availability is null && service.Slo?.Latency is null ? null : service.Slo?.Window?.ToString()),
    };

    private static bool HasRules(ResolvedService service) => service.Platform.Monitoring.Rules != RuleFormat.None;
}
