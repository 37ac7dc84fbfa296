namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>How soon somebody must look, before it is known how much depends on the service.</summary>
internal enum Urgency { Later, Soon, Now }

/// <summary>Something that people are told of.</summary>
/// <param name="Name">Its name, the same for every service: the label <c>service</c> tells them apart.</param>
/// <param name="Urgency">How soon somebody must look.</param>
/// <param name="Expression">When, in PromQL.</param>
/// <param name="For">How long that must hold, or null when the expression itself looks back.</param>
/// <param name="Summary">In a few words, after the service's name.</param>
/// <param name="Description">In one or two sentences; may hold Prometheus' templates.</param>
internal sealed record Alert(string Name, Urgency Urgency, string Expression, string? For, string Summary, string Description)
{
    /// <summary>The objective whose recorded series it asks for, or null.</summary>
    internal string? Objective { get; init; }
}
