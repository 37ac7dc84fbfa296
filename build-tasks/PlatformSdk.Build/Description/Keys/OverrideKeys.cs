using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>A release in spite of a freeze.</summary>
/// <param name="Reason">Why, in the words of the person who released.</param>
/// <param name="Freeze">The reason of the freeze.</param>
/// <param name="Until">The end of the freeze, up to which the override holds.</param>
internal sealed record OverrideDescription(string Reason, string Freeze, Moment Until);

internal static class OverrideKeys
{
    internal static readonly Key<string> Reason = new("reason", Texts.Line)
    {
        Summary = "The reason of the override.",
        Example = "incident 4711",
        Effect = "an annotation in deployment.yaml, cronjob.yaml or job.yaml",
        Required = true,
    };

    internal static readonly Key<string> Freeze = new("freeze", Texts.Line)
    {
        Summary = "The reason of the freeze.",
        Example = "Christmas trade",
        Effect = "an annotation in deployment.yaml, cronjob.yaml or job.yaml",
        Required = true,
    };

    internal static readonly Key<Moment> Until = new("until", Scalars.Moment)
    {
        Summary = "The end of the freeze. A later freeze needs an override of its own.",
        Example = "2027-01-04T00:00Z",
        Effect = "when PlatformDeploy refuses",
        Required = true,
    };

    internal static readonly ObjectShape<OverrideDescription> Shape = new("an override", [Reason, Freeze, Until],
        f => new OverrideDescription(f.Need(Reason), f.Need(Freeze), f.Need(Until)));
}
