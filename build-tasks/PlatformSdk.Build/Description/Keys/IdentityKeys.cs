using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The keys that say what the service is and who answers for it.</summary>
internal static class IdentityKeys
{
    internal const string SupportedVersion = "platform-sdk/v1";

    internal static readonly Key<string> ApiVersion = new("apiVersion", new WordShape([SupportedVersion], DescriptionCodes.ApiVersion))
    {
        Summary = "The version of the language.",
        Example = SupportedVersion,
        Effect = "how the file is read",
        Required = true,
    };

    internal static readonly Key<ServiceKind> Kind = new("kind", new ChoiceShape<ServiceKind>())
    {
        Summary = "The shape of the program: a service answers requests, a worker works on its own, a job does one thing and ends.",
        Example = "service",
        Effect = "which manifests are written, and spec.type of the Component",
        Required = true,
    };

    internal static readonly Key<string> Name = new("name", Texts.Name)
    {
        Summary = "The name of the service, the same everywhere: catalog, manifests, traces, image.",
        Example = "orders",
        Effect = "metadata.name of everything, service.name in telemetry",
        Required = true,
    };

    internal static readonly Key<EntityRef> Owner = new("owner", Scalars.Owner)
    {
        Summary = "The team that answers for it.",
        Example = "team-checkout",
        Effect = "spec.owner in the catalog, a label on every object, the routing of alerts",
        Required = true,
    };

    internal static readonly Key<string> Title = new("title", Texts.Line)
    {
        Summary = "The name for people.",
        Default = "name",
        Example = "Orders",
        Effect = "metadata.title in the catalog, the title of grafana-dashboard.yaml and of docs/",
    };

    internal static readonly Key<string> Description = new("description", Texts.Paragraph)
    {
        Summary = "One or two sentences on what it does.",
        Example = "Takes and tracks customer orders.",
        Effect = "metadata.description in the catalog",
    };

    internal static readonly Key<string> System = new("system", Texts.Name)
    {
        Summary = "The system it is a part of.",
        Example = "shop",
        Effect = "spec.system in the catalog, the namespace, the label part-of, service.namespace in telemetry",
    };

    internal static readonly Key<Lifecycle> Lifecycle = new("lifecycle", new ChoiceShape<Lifecycle>())
    {
        Summary = "How far it has come.",
        Default = "experimental",
        Example = "production",
        Effect = "spec.lifecycle in the catalog",
    };

    internal static readonly Key<Tier> Tier = new("tier", new ChoiceShape<Tier>())
    {
        Summary = "How much depends on it.",
        Default = "standard",
        Example = "critical",
        Effect = "the defaults of replicas, resources, objectives and alert severity, and a label on every object",
    };

    internal static readonly Key<IReadOnlyList<string>> Tags = new("tags", new ListShape<string>("a list of tags such as [payments]", Texts.Tag))
    {
        Summary = "Words by which it is found in the catalog.",
        Default = "none",
        Example = "[payments]",
        Effect = "metadata.tags in the catalog",
    };

    internal static readonly Key<IReadOnlyList<LinkDescription>> Links = new("links", new ListShape<LinkDescription>("a list of links such as [{ title: Wiki, url: https://… }]", LinkKeys.Shape))
    {
        Summary = "Pages that belong to it.",
        Default = "none",
        Example = "[{ title: Wiki, url: https://wiki.example.com/orders }]",
        Effect = "metadata.links in the catalog",
    };

    internal static readonly Key<Runbook> Runbook = new("runbook", Scalars.Runbook)
    {
        Summary = "Where the runbook is: a Markdown file of the project, which a build begins and the team owns, or a page somewhere else.",
        Default = "docs/runbook.md",
        Example = "docs/runbook.md",
        Effect = "runbook_url of every alert, and the file itself",
    };

    internal static readonly Key<Repository> Repository = new("repository", Scalars.Repository)
    {
        Summary = "Where the source lives, without scheme.",
        Example = "github.com/acme/orders",
        Effect = "the source annotations in the catalog, and deploy/gitops/",
    };

    internal static readonly Key<OnCallDescription> OnCall = new("onCall", OnCallKeys.Shape)
    {
        Summary = "Who is called at night.",
        Example = "{ pagerduty: P1A2B3C }",
        Effect = "the on-call annotations in the catalog",
    };

    internal static readonly IReadOnlyList<Key> All =
        [ApiVersion, Kind, Name, Title, Description, Owner, System, Lifecycle, Tier, Tags, Links, Runbook, Repository, OnCall];
}
