namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>A titled group of panels.</summary>
internal sealed record Row(string Title, params IReadOnlyList<Panel> Panels);
