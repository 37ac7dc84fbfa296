namespace PlatformSdk.Build.Reporting;

/// <summary>A waiver of the service.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Reason">Why it was approved.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="Expires">Its last day.</param>
/// <param name="IsExpired">Whether that day has passed.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Hides">The places of the findings that it hides today.</param>
internal sealed record ReportWaiver(
    string Rule, string Reason, string ApprovedBy, DateOnly Expires, bool IsExpired, ReportPlace Place, IReadOnlyList<ReportPlace> Hides);
