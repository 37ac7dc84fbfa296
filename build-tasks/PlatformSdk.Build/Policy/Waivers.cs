using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>The waivers of rules that are valid today.</summary>
internal sealed class Waivers(IReadOnlyList<WaiverDescription> waivers, DateOnly today)
{
    private readonly Dictionary<string, WaiverDescription> _holding = waivers
        .Where(w => w.Expires.Value >= today).GroupBy(w => w.Rule, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The waiver of a rule that is valid today, or null.</summary>
    internal WaiverDescription? WaiverFor(Code rule) => _holding.GetValueOrDefault(rule.Id);
}
