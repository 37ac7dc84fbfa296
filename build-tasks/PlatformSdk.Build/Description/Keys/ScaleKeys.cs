using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>What the number of pods follows, in addition to the CPU. A check requires what all layers together must set.</summary>
internal sealed record ScaleDescription(string? On, int? Target, string? Need, string? Queue);

internal static class ScaleKeys
{
    internal const string Requests = "requests";
    internal const string Messages = "queue";

    internal static readonly Key<string> On = new("on", new WordShape([Requests, Messages]))
    {
        Summary = "What is measured: 'requests' is the number of requests per second, 'queue' the number of messages that wait in a queue.",
        Example = Requests,
        Effect = "the first trigger in scaled-object.yaml",
    };

    internal static readonly Key<int> Target = new("target", new IntegerShape(1, 1_000_000))
    {
        Summary = "How much of it one pod should get. More pods are added above it.",
        Example = "50",
        Effect = "the threshold of the first trigger in scaled-object.yaml",
    };

    internal static readonly Key<string> Need = new("need", Texts.Name)
    {
        Summary = "For 'on: queue': the need of type queue whose broker has the queue. It is required if the service has several.",
        Default = "the only need of type queue",
        Example = "orders",
        Effect = "the Secret in trigger-authentication.yaml, and queueName in scaled-object.yaml",
    };

    internal static readonly Key<string> Queue = new("queue", Texts.QueueName)
    {
        Summary = "For 'on: queue': the name of the queue on the broker.",
        Default = "the name of the need",
        Example = "orders.placed",
        Effect = "queueName in scaled-object.yaml",
    };

    /// <summary>A single layer may set a part of it.</summary>
    internal static readonly ObjectShape<Fields> Shape = new("scale", [On, Target, Need, Queue], f => f);

    internal static ScaleDescription? Build(Fields? f) => f is null ? null : new(f.Get(On), f.Get(Target), f.Get(Need), f.Get(Queue));
}
