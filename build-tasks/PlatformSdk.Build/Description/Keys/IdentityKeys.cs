using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The keys for the identity and the owner of the service.</summary>
internal static class IdentityKeys
{
    internal const string SupportedVersion = "platform-sdk/v1";

    internal static readonly Key<string> ApiVersion = new("apiVersion", new WordShape([SupportedVersion], DescriptionCodes.ApiVersion))
    {
        Summary = "The version of the language.",
        Example = SupportedVersion,
        Effect = "the build's findings: another version is an error",
        Required = true,
    };

    internal static readonly Key<ServiceKind> Kind = new("kind", new ChoiceShape<ServiceKind>())
    {
        Summary = "The kind of program: a service answers requests, a worker runs in the background, a job runs to its end.",
        Example = "service",
        Effect = "whether deployment.yaml, cronjob.yaml or job.yaml is generated, and beside a Deployment service.yaml, " +
            "horizontal-pod-autoscaler.yaml and pod-disruption-budget.yaml; spec.type in catalog-info.yaml",
        Required = true,
    };

    internal static readonly Key<string> Name = new("name", Texts.Name)
    {
        Summary = "The name of the service in the catalog, the manifests, the traces and the image.",
        Example = "orders",
        Effect = "metadata.name in catalog-info.yaml, deployment.yaml and everything else, service.name in telemetry",
        Required = true,
    };

    internal static readonly Key<EntityRef> Owner = new("owner", Scalars.Owner)
    {
        Summary = "The team that owns the service.",
        Example = "team-checkout",
        Effect = "spec.owner in catalog-info.yaml, a label in deployment.yaml and every other object, the routing of alerts in prometheus-rule.yaml",
        Required = true,
    };

    internal static readonly Key<string> Title = new("title", Texts.Line)
    {
        Summary = "The display name.",
        Default = "name",
        Example = "Orders",
        Effect = "metadata.title in catalog-info.yaml, the title of grafana-dashboard.yaml and of docs/index.md",
    };

    internal static readonly Key<string> Description = new("description", Texts.Paragraph)
    {
        Summary = "One or two sentences about what the service does.",
        Example = "Takes and tracks customer orders.",
        Effect = "metadata.description in catalog-info.yaml",
    };

    internal static readonly Key<string> System = new("system", Texts.Name)
    {
        Summary = "The system that the service belongs to.",
        Example = "shop",
        Effect = "spec.system in catalog-info.yaml, the namespace, the label part-of and service.namespace in deployment.yaml",
    };

    internal static readonly Key<Lifecycle> Lifecycle = new("lifecycle", new ChoiceShape<Lifecycle>())
    {
        Summary = "The stage of the service's life.",
        Default = "experimental",
        Example = "production",
        Effect = "spec.lifecycle in catalog-info.yaml",
    };

    internal static readonly Key<CalendarDate> Retire = new("retire", Scalars.Date)
    {
        Summary = "The day on which the service is removed. It requires 'lifecycle: deprecated'. See docs/how-to/retire.md.",
        Default = "none: the service stays",
        Example = "2027-06-30",
        Effect = "the annotation platform-sdk.dev/retire and the description in catalog-info.yaml, docs/index.md, and the warning to callers",
    };

    internal static readonly Key<Tier> Tier = new("tier", new ChoiceShape<Tier>())
    {
        Summary = "How much depends on the service.",
        Default = "standard",
        Example = "critical",
        Effect = "the defaults of replicas, resources, objectives and alert severity, and a label: deployment.yaml, prometheus-rule.yaml and every " +
            "other object",
    };

    internal static readonly Key<IReadOnlyList<string>> Tags = new("tags", new ListShape<string>("a list of tags such as [payments]", Texts.Tag))
    {
        Summary = "Tags for search in the catalog.",
        Default = "none",
        Example = "[payments]",
        Effect = "metadata.tags in catalog-info.yaml",
    };

    internal static readonly Key<IReadOnlyList<LinkDescription>> Links =
        new("links", new ListShape<LinkDescription>("a list of links such as [{ title: Wiki, url: https://… }]", LinkKeys.Shape))
        {
            Summary = "Related pages.",
            Default = "none",
            Example = "[{ title: Wiki, url: https://wiki.example.com/orders }]",
            Effect = "metadata.links in catalog-info.yaml",
        };

    internal static readonly Key<Runbook> Runbook = new("runbook", Scalars.Runbook)
    {
        Summary = "The runbook: a Markdown file in the project, which a build starts and the team owns, or the address of a page.",
        Default = "docs/runbook.md",
        Example = "docs/runbook.md",
        Effect = "runbook_url of every alert in prometheus-rule.yaml, and the file itself",
    };

    internal static readonly Key<Repository> Repository = new("repository", Scalars.Repository)
    {
        Summary = "The source repository, without scheme.",
        Example = "github.com/acme/orders",
        Effect = "the source annotations in catalog-info.yaml, and deploy/gitops/",
    };

    internal static readonly Key<OnCallDescription> OnCall = new("onCall", OnCallKeys.Shape)
    {
        Summary = "Who is paged for the service.",
        Example = "{ pagerduty: P1A2B3C }",
        Effect = "the on-call annotations in catalog-info.yaml",
    };

    internal static readonly IReadOnlyList<Key> All =
        [ApiVersion, Kind, Name, Title, Description, Owner, System, Lifecycle, Retire, Tier, Tags, Links, Runbook, Repository, OnCall];
}
