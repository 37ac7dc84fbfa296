namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>One question to Prometheus, and what its answers are called.</summary>
/// <param name="Expression">In PromQL; may hold variables of the dashboard.</param>
/// <param name="Legend">The name of each answer; labels in double braces.</param>
internal sealed record Query(string Expression, string Legend);
