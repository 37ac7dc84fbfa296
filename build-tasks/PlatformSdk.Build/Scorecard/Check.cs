using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Scorecard;

/// <summary>One fact about a service that the build knows.</summary>
/// <param name="Id">Its area and its name, such as <c>reliability/two-replicas</c>. It never changes.</param>
/// <param name="Level">The level that demands it.</param>
/// <param name="Title">The fact, as a sentence without a full stop.</param>
/// <param name="How">How to get it, in one sentence.</param>
/// <param name="Test">Looks for the fact.</param>
internal sealed record Check(string Id, ScorecardLevel Level, string Title, string How, Func<Subject, Answer> Test)
{
    internal ScorecardArea Area { get; init; } = AreaOf(Id);

    private static ScorecardArea AreaOf(string id) =>
        Enum.GetValues<ScorecardArea>().First(area => id.StartsWith(Choice.Word(area) + "/", StringComparison.Ordinal));
}
