using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Policy;

/// <summary>The rules that somebody has agreed not to hold, until a day.</summary>
internal sealed class Waivers(IReadOnlyList<WaiverDescription> waivers, DateOnly today)
{
    /// <summary>The waiver of a rule that holds today, or null.</summary>
    internal WaiverDescription? Of(string rule) => waivers.FirstOrDefault(w => w.Rule == rule && w.Expires!.Value >= today);
}
