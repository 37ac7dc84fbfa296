using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Reporting;

/// <summary>A finding with the place that an editor can open.</summary>
/// <param name="Code">Its kind, with the cause and the fix.</param>
/// <param name="Severity">How it counts; for a waived one, how it would count without the waiver.</param>
/// <param name="Message">What is wrong, and how to fix it.</param>
/// <param name="Place">The place.</param>
internal sealed record ReportFinding(Code Code, Severity Severity, string Message, ReportPlace Place)
{
    /// <summary>The environments it is in; empty when it is in none in particular.</summary>
    internal IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The waiver that hides it, or null.</summary>
    internal ReportWaiver? Waiver { get; init; }

    /// <summary>Whether it is a note for the platform team, which the log of a developer's build does not show.</summary>
    internal bool IsNote { get; init; }
}
