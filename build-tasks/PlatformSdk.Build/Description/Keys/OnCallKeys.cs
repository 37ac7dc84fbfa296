using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The on-call rotation.</summary>
internal sealed record OnCallDescription(string? PagerDuty);

internal static class OnCallKeys
{
    internal static readonly Key<string> PagerDuty = new("pagerduty", Texts.PagerDutyService)
    {
        Summary = "The id of the PagerDuty service. An integration key is a secret and is not accepted.",
        Example = "P1A2B3C",
        Effect = "the annotation pagerduty.com/service-id in catalog-info.yaml",
    };

    internal static readonly ObjectShape<OnCallDescription> Shape = new("onCall", [PagerDuty], f => new OnCallDescription(f.Get(PagerDuty)));
}
