using PlatformSdk.Build.Changes;

namespace PlatformSdk.Build.Tasks;

/// <summary>What a generation did, or what locked mode would have done.</summary>
/// <param name="Plan">The changes.</param>
/// <param name="Promotion">The environments in the order in which a release passes them.</param>
internal sealed record Generated(ChangePlan Plan, IReadOnlyList<string> Promotion)
{
    internal static readonly Generated Nothing = new(ChangePlan.None, []);

    /// <summary>The changes of files.</summary>
    internal IReadOnlyList<Change> Changes => Plan.Changes;

    /// <summary>The changes in words.</summary>
    internal IEnumerable<string> Report => ChangeReport.Lines(Plan, Promotion);
}
