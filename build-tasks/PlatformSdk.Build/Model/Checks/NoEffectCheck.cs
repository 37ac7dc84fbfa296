using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Refuses keys of the description that change nothing because another key is missing: the author would believe that they work.</summary>
internal static class NoEffectCheck
{
    internal static void Run(YamlMapping root, PlatformModel model, FindingList findings)
    {
        var unscheduled = model.Service.Run is { Schedule: null };
        Check(root, "timeZone", unscheduled, "without 'schedule' the job runs once.", findings);
        Check(root, "concurrency", unscheduled, "without 'schedule' the job runs once.", findings);
        Check(root["expose"] as YamlMapping, "path", model.Service.GrpcPort == model.Service.Port, "gRPC calls are routed by host only.",
            findings);
        Check(root["slo"] as YamlMapping, "window", model.Environments.All(e => e.Slo is { Availability: null, Latency: null }),
            "the service has no objective.", findings);
    }

    private static void Check(YamlMapping? map, string key, bool isWithout, string reason, FindingList findings)
    {
        if (isWithout && map?.Entries.FirstOrDefault(e => e.Name == key) is { Value: not YamlScalar { IsNull: true } } entry)
            findings.Add(DescriptionCodes.NoEffect, entry.Key.Span, $"'{key}' has no effect: {reason} Remove it, or add the key it depends on.");
    }
}
