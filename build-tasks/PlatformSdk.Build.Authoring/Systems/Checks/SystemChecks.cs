using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Every check of a system.</summary>
internal static class SystemChecks
{
    internal static readonly IReadOnlyList<Action<SystemModel, FindingList>> All = [];

    internal static void Run(SystemModel system, BuildDay day, FindingList findings)
    {
        _ = day;
        foreach (var check in All)
            check(system, findings);
    }
}
