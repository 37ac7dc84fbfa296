using System.Globalization;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Meaning.Disruption;

/// <summary>What the disruption controller allows; counted as it counts.</summary>
internal static class Budget
{
    /// <summary>Pods that may be evicted at once when all are ready.</summary>
    internal static int AllowedDisruptions(Yaml budget, int pods)
    {
        var spec = budget["spec"];
        var mustStay = spec["maxUnavailable"].Exists ? pods - Count(spec["maxUnavailable"], pods) : Count(spec["minAvailable"], pods);
        return Math.Max(0, pods - Math.Max(0, mustStay));
    }

    // Of a share the controller rounds both up.
    private static int Count(Yaml value, int pods) => value.ToString() is { } text && text.EndsWith('%')
        ? (int)Math.Ceiling(int.Parse(text[..^1], CultureInfo.InvariantCulture) * pods / 100.0)
        : value.Number;
}
