using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Reporting;

namespace PlatformSdk.Build.Tasks;

/// <summary>The result of a generation, or what locked mode would have done.</summary>
/// <param name="Plan">The changes.</param>
/// <param name="Promotion">The environments in the order of promotion.</param>
internal sealed record Generated(ChangePlan Plan, IReadOnlyList<string> Promotion)
{
    internal static readonly Generated Nothing = new(ChangePlan.None, []);

    /// <summary>What the build knows, where there is something to report.</summary>
    internal Report? Report { get; init; }

    /// <summary>The changed files.</summary>
    internal IReadOnlyList<Change> Changes => Plan.Changes;

    /// <summary>A description of the changes.</summary>
    internal IEnumerable<string> Lines => ChangeReport.Lines(Plan, Promotion);
}
