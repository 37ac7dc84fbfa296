namespace PlatformSdk.Build.Reporting;

/// <summary>A need that is removed with its data.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="Announced">The date that its 'retire' announced, or null.</param>
/// <param name="Waiver">The waiver that approves it, or null.</param>
internal sealed record LostNeed(string Name, DateOnly? Announced, ReportWaiver? Waiver);
