namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>How soon the team must react, before the importance of the service is taken into account.</summary>
internal enum Urgency { Later, Soon, Now }

/// <summary>An alert that notifies people.</summary>
/// <param name="Name">The same name for every service; the label <c>service</c> distinguishes them.</param>
/// <param name="Urgency">How soon the team must react.</param>
/// <param name="Expression">The condition in PromQL.</param>
/// <param name="For">How long the condition must hold, or null when the expression itself looks back.</param>
/// <param name="Summary">A few words that follow the service's name.</param>
/// <param name="Description">One or two sentences; may contain Prometheus templates.</param>
internal sealed record Alert(string Name, Urgency Urgency, string Expression, string? For, string Summary, string Description)
{
    /// <summary>The objective whose recorded series it uses, or null.</summary>
    internal string? Objective { get; init; }

    /// <summary>The need that it is about, which distinguishes alerts with the same name, or null.</summary>
    internal string? Need { get; init; }
}
