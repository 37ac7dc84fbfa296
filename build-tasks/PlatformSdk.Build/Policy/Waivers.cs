using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>The rules that somebody has agreed not to hold, until a day.</summary>
internal sealed class Waivers(IReadOnlyList<WaiverDescription> waivers, DateOnly today)
{
    private readonly Dictionary<string, WaiverDescription> _holding = waivers
        .Where(w => w.Expires.Value >= today).GroupBy(w => w.Rule, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The waiver of a rule that holds today, or null.</summary>
    internal WaiverDescription? Of(Code rule) => _holding.GetValueOrDefault(rule.Id);
}
