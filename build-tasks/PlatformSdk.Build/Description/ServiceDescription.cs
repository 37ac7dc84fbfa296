using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description;

/// <summary>What a description says, typed; null is what it does not say. Which layer said it no longer matters here.</summary>
internal sealed record ServiceDescription
{
    internal string? Name { get; init; }
    internal ServiceKind Kind { get; init; }
    internal string? Title { get; init; }
    internal string? Summary { get; init; }
    internal EntityRef? Owner { get; init; }
    internal string? System { get; init; }
    internal Lifecycle? Lifecycle { get; init; }
    internal Tier? Tier { get; init; }
    internal IReadOnlyList<string> Tags { get; init; } = [];
    internal IReadOnlyList<LinkDescription> Links { get; init; } = [];
    internal Runbook? Runbook { get; init; }
    internal Repository? Repository { get; init; }
    internal OnCallDescription? OnCall { get; init; }
    internal int? Port { get; init; }
    internal ResourceDescription? Resources { get; init; }
    internal Replicas? Replicas { get; init; }
    internal Rollout? Rollout { get; init; }
    internal Cron? Schedule { get; init; }
    internal string? TimeZone { get; init; }
    internal Duration? Timeout { get; init; }
    internal int? Retries { get; init; }
    internal Concurrency? Concurrency { get; init; }
    internal ExposeDescription? Expose { get; init; }
    internal IReadOnlyDictionary<string, ApiDescription> Apis { get; init; } = new Dictionary<string, ApiDescription>();
    internal IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();
    internal IReadOnlyDictionary<string, NeedDescription> Needs { get; init; } = new Dictionary<string, NeedDescription>();
    internal SloDescription? Slo { get; init; }
    internal IReadOnlyList<WaiverDescription> Waivers { get; init; } = [];
}
