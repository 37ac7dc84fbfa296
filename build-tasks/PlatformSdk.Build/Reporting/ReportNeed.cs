namespace PlatformSdk.Build.Reporting;

/// <summary>Something that the service needs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, such as postgres.</param>
/// <param name="IsOptional">Whether the service can do its main work without it.</param>
/// <param name="HoldsData">Whether it holds data.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Provided">What the platform provides, by environment; none where others create it.</param>
internal sealed record ReportNeed(
    string Name, string Type, bool IsOptional, bool HoldsData, ReportPlace Place, IReadOnlyList<ProvidedNeed> Provided);

/// <summary>What provides a need in an environment.</summary>
internal sealed record ProvidedNeed(string Environment, string By, string Description);
