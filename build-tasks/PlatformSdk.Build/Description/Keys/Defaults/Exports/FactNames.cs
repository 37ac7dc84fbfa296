namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>What the build knows about a service, by the names that the tables of the exports use, in the order in which it is written.</summary>
internal static class FactNames
{
    internal const string Description = "description";
    internal const string Kind = "kind";
    internal const string Tier = "tier";
    internal const string Lifecycle = "lifecycle";
    internal const string Language = "language";
    internal const string Framework = "framework";
    internal const string Repository = "repository";
    internal const string Path = "path";
    internal const string Runbook = "runbook";
    internal const string Dashboard = "dashboard";
    internal const string Catalog = "catalog";
    internal const string OnCall = "onCall";
    internal const string CostCenter = "costCenter";
    internal const string Tags = "tags";
    internal const string Links = "links";
    internal const string Environments = "environments";
    internal const string Host = "host";
    internal const string Apis = "apis";
    internal const string Needs = "needs";
    internal const string Availability = "availability";
    internal const string Latency = "latency";
    internal const string Window = "window";
    internal const string Generated = "generated";

    internal const string Owner = "owner";
    internal const string System = "system";
    internal const string Dependencies = "dependencies";
    internal const string Resources = "resources";

    /// <summary>Facts that are texts, numbers or lists of texts.</summary>
    internal static readonly IReadOnlyList<string> Values =
    [
        Description, Kind, Tier, Lifecycle, Language, Framework, Repository, Path, Runbook, Dashboard, Catalog, OnCall, CostCenter, Tags, Links,
        Environments, Host, Apis, Needs, Availability, Latency, Window, Owner, System, Generated,
    ];

    /// <summary>Facts that name other entities.</summary>
    internal static readonly IReadOnlyList<string> Relations = [Owner, System, Dependencies, Resources];
}
