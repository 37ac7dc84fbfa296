namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>Pictures that belong together, below a title.</summary>
internal sealed record Row(string Title, params IReadOnlyList<Panel> Panels);
