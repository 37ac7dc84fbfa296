using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description;

/// <summary>A service's complete settings, in one environment or in general: all layers merged.</summary>
internal sealed record ServiceDescription
{
    /// <summary>The place of each key, in the highest layer that sets it.</summary>
    internal required Place At { get; init; }

    internal required string Name { get; init; }
    internal required ServiceKind Kind { get; init; }
    internal string? Title { get; init; }
    internal string? Summary { get; init; }
    internal required EntityRef Owner { get; init; }
    internal string? System { get; init; }
    internal required Lifecycle Lifecycle { get; init; }
    internal CalendarDate? Retire { get; init; }
    internal required Tier Tier { get; init; }
    internal IReadOnlyList<string> Tags { get; init; } = [];
    internal IReadOnlyList<LinkDescription> Links { get; init; } = [];
    internal Runbook? Runbook { get; init; }
    internal Repository? Repository { get; init; }
    internal OnCallDescription? OnCall { get; init; }
    internal int? Port { get; init; }
    internal IReadOnlyList<Architecture>? Architectures { get; init; }
    internal required ResourceDescription Resources { get; init; }
    internal Replicas? Replicas { get; init; }
    internal ScaleDescription? Scale { get; init; }
    internal Rollout? Rollout { get; init; }
    internal RunDescription? Run { get; init; }
    internal ExposeDescription? Expose { get; init; }
    internal IReadOnlyDictionary<string, ApiDescription> Apis { get; init; } = new Dictionary<string, ApiDescription>();
    internal IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();
    internal IReadOnlyDictionary<string, NeedDescription> Needs { get; init; } = new Dictionary<string, NeedDescription>();
    internal SloDescription? Slo { get; init; }
}
