using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Settings of a team.</summary>
internal sealed record OwnerDescription(string? CostCenter, string? PagerDuty)
{
    internal static readonly OwnerDescription None = new(null, null);

    internal string? Title { get; init; }
    internal string? Email { get; init; }
    internal EntityRef? Parent { get; init; }
}

internal static class OwnerKeys
{
    internal static readonly Key<string> CostCenter = new("costCenter", Texts.LabelValue)
    {
        Summary = "The cost center.",
        Default = "costs.center",
        Example = "\"4711\"",
        Effect = "the label platform-sdk.dev/cost-center in deployment.yaml, cronjob.yaml or job.yaml and every other object",
    };

    internal static readonly Key<string> PagerDuty = new("pagerduty", Texts.PagerDutyService)
    {
        Summary = "The team's PagerDuty service, for services that set none.",
        Example = "P1A2B3C",
        Effect = "the annotation pagerduty.com/service-id in catalog-info.yaml",
    };

    internal static readonly Key<string> Title = new("title", Texts.Line)
    {
        Summary = "The display name of the team.",
        Default = "the name of the team",
        Example = "Checkout",
        Effect = "the Group in system/catalog-info.yaml, which the project of the system writes",
    };

    internal static readonly Key<string> Email = new("email", Texts.Email)
    {
        Summary = "The address of the team.",
        Example = "checkout@example.com",
        Effect = "the Group in system/catalog-info.yaml, which the project of the system writes",
    };

    internal static readonly Key<EntityRef> Parent = new("parent", Scalars.Owner)
    {
        Summary = "The team that this team is a part of.",
        Default = "none",
        Example = "commerce",
        Effect = "the Group in system/catalog-info.yaml, which the project of the system writes",
    };

    internal static readonly ObjectShape<OwnerDescription> Shape = new("an owner", [CostCenter, PagerDuty, Title, Email, Parent],
        f => new OwnerDescription(f.Get(CostCenter), f.Get(PagerDuty)) { Title = f.Get(Title), Email = f.Get(Email), Parent = f.Get(Parent) });
}
