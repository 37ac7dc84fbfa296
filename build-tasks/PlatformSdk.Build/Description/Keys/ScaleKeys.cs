using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>What the number of pods follows, in addition to the CPU. A check requires both parts of what all layers together set.</summary>
internal sealed record ScaleDescription(string? On, int? Target);

internal static class ScaleKeys
{
    internal const string Requests = "requests";

    internal static readonly Key<string> On = new("on", new WordShape([Requests]))
    {
        Summary = "What is measured: 'requests' is the number of requests per second.",
        Example = Requests,
        Effect = "the first trigger in scaled-object.yaml",
    };

    internal static readonly Key<int> Target = new("target", new IntegerShape(1, 1_000_000))
    {
        Summary = "How much of it one pod should get. More pods are added above it.",
        Example = "50",
        Effect = "the threshold of the first trigger in scaled-object.yaml",
    };

    /// <summary>A single layer may set a part of it.</summary>
    internal static readonly ObjectShape<Fields> Shape = new("scale", [On, Target], f => f);

    internal static ScaleDescription? Build(Fields? f) => f is null ? null : new(f.Get(On), f.Get(Target));
}
