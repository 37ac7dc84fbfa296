using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The environments of pull requests.</summary>
internal sealed record PreviewDescription(Duration? Ttl);

internal static class PreviewKeys
{
    internal static readonly Key<Duration> Ttl = new("ttl", Scalars.TimeToLive)
    {
        Summary = "How long a pull request keeps its preview. After that, the workflow 'previews' removes the label; a person can add it again.",
        Default = "none: until the pull request is closed, or the label is removed",
        Example = "7d",
        Effect = "an annotation in deploy/gitops/application-set-preview.yaml, which the workflow reads",
    };

    internal static readonly ObjectShape<PreviewDescription> Shape = new("previews", [Ttl], f => new PreviewDescription(f.Get(Ttl)));
}
