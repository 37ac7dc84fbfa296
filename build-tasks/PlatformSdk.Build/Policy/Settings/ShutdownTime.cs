using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Settings;

/// <summary>
/// Prevents a process that ends at start, because it refuses the time to stop that it is given: in <c>config</c>, or in a file of its own.
/// </summary>
internal static class ShutdownTime
{
    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments)
        {
            foreach (var (name, value) in service.Config)
            {
                if (GracePeriod.WhyNot(ProcessSettings.KeyOf(name), value) is { } expected)
                    context.Report(ManifestCodes.BadShutdown, service.At[ServiceKeys.Config][name].OfName,
                        $"'{Shorten.Text(name)}' is not {expected}.");
            }

            // What 'config' sets wins over the files; a value of theirs is never shown.
            var config = service.Config.Keys.Select(ProcessSettings.KeyOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var setting in context.Facts.Settings.In(HostEnvironment.Of(service.Environment)).Where(s => !config.Contains(s.Key)))
            {
                if (GracePeriod.WhyNot(setting.Key.ToLowerInvariant(), setting.Value) is { } expected)
                    context.Report(ManifestCodes.BadShutdown, setting.Span, $"'{Shorten.Text(setting.Key)}' is not {expected}.");
            }
        }
    }
}
