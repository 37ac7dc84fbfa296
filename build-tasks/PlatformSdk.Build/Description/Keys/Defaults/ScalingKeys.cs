using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>What scales services by something other than CPU.</summary>
internal static class ScalingKeys
{
    internal static readonly Key<string> Provider = new("provider", new WordShape(["keda"]))
    {
        Summary = "What the cluster runs for it. With it, services may set 'scale'.",
        Default = "none: 'scale' is an error",
        Example = "keda",
        Effect = "the build's findings: whether 'scale' is accepted",
    };

    internal static readonly ObjectShape<string> Shape = new("scaling", [Provider], f => f.Get(Provider) ?? "");
}
