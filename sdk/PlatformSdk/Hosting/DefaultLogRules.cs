using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting;

/// <summary>Log filter rules that any rule of the service overrides: of two rules for the same category, the later one wins.</summary>
internal static class DefaultLogRules
{
    internal static void AddDefaultRules(this LoggerFilterOptions options, params LoggerFilterRule[] rules)
    {
        for (var i = 0; i < rules.Length; i++)
            options.Rules.Insert(i, rules[i]);
    }
}
