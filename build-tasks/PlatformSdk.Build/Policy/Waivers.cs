using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>The waivers of a service, and the findings that each of them hides in this build.</summary>
internal sealed class Waivers(IReadOnlyList<WaiverDescription> waivers, BuildDay day)
{
    private readonly Dictionary<string, WaiverDescription> _holding = waivers
        .Where(w => !day.IsOver(w.Expires.Value)).OrderByDescending(w => w.Expires.Value).GroupBy(w => w.Rule, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private readonly List<(WaiverDescription Waiver, Span Place)> _hidden = [];

    internal IReadOnlyList<WaiverDescription> All => waivers;

    /// <summary>The waiver of a rule that is valid today, or null.</summary>
    internal WaiverDescription? WaiverFor(Code rule) => _holding.GetValueOrDefault(rule.Id);

    /// <summary>Notes that a waiver hides a finding, so it is in use.</summary>
    internal void Hide(WaiverDescription waiver, Span place) => _hidden.Add((waiver, place));

    /// <summary>The places of the findings that a waiver hides.</summary>
    internal IReadOnlyList<Span> HiddenBy(WaiverDescription waiver) =>
        [.. _hidden.Where(h => ReferenceEquals(h.Waiver, waiver)).Select(h => h.Place).Distinct()];

    internal bool IsExpired(WaiverDescription waiver) => day.IsOver(waiver.Expires.Value);
}
