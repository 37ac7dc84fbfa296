namespace PlatformSdk.Build.Reporting;

/// <summary>The service, in the words of its description.</summary>
internal sealed record ReportService(string Name, string Title, string Kind, string Owner, string Lifecycle, string Tier)
{
    /// <summary>The day on which it is removed; null where it stays.</summary>
    internal string? Retire { get; init; }

    internal string? Summary { get; init; }

    internal string? System { get; init; }

    /// <summary>The address of the repository, such as https://github.com/acme/orders; null when the description has none.</summary>
    internal string? Repository { get; init; }

    internal string? CostCenter { get; init; }
}
