using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Scorecard;

/// <summary>Whether a service passes a check.</summary>
internal enum CheckState { Passed, Missing, NotApplicable }

/// <summary>What a check found.</summary>
/// <param name="State">Whether the service passes.</param>
/// <param name="Place">Where the fact is or would be: a place in a file, or a file to add.</param>
/// <param name="Key">The key to add to the file; null where the place exists.</param>
internal sealed record Answer(CheckState State, Span Place, string? Key = null)
{
    /// <summary>The check says nothing about this service, such as one of databases about a service without any.</summary>
    internal static Answer DoesNotApply { get; } = new(CheckState.NotApplicable, Span.WholeFile(""));

    internal static Answer Passed(Span place) => new(CheckState.Passed, place);

    internal static Answer Missing(Span place, string? key = null) => new(CheckState.Missing, place, key);
}
