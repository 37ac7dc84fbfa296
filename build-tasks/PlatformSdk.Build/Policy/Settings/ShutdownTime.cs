using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Settings;

/// <summary>Prevents a process that ends at start, because it rejects its shutdown timeout from <c>config</c> or from a settings file.</summary>
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

            // A value in 'config' overrides the files; values from files are never shown.
            var config = service.Config.Keys.Select(ProcessSettings.KeyOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var setting in context.Facts.Settings.In(HostEnvironment.NameFor(service.Environment)).Where(s => !config.Contains(s.Key)))
            {
                if (GracePeriod.WhyNot(setting.Key.ToLowerInvariant(), setting.Value) is { } expected)
                    context.Report(ManifestCodes.BadShutdown, setting.Span, $"'{Shorten.Text(setting.Key)}' is not {expected}.");
            }
        }
    }
}
