namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>A Prometheus query and the legend of its series.</summary>
/// <param name="Expression">The query in PromQL; may contain dashboard variables.</param>
/// <param name="Legend">The name of each series; labels are in double braces.</param>
internal sealed record Query(string Expression, string Legend);
