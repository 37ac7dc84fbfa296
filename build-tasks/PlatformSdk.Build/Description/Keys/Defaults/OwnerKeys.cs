using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Settings of a team.</summary>
internal sealed record OwnerDescription(string? CostCenter, string? PagerDuty);

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

    internal static readonly ObjectShape<OwnerDescription> Shape =
        new("an owner", [CostCenter, PagerDuty], f => new OwnerDescription(f.Get(CostCenter), f.Get(PagerDuty)));
}
