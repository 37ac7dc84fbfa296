using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The age of each secret, by name. Never a value.</summary>
internal static class SecretRow
{
    private const string Name = "platform_secret_name";

    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !SecretAlerts.HasSecrets(service))
            return null;
        return new Row("Secrets",
            Panel.Lines("Time since the store confirmed it", "s",
                new Query($"max by ({Name}) ({Ask.Process(service, Series.SecretAge)})", "{{platform_secret_name}}")),
            Panel.Lines("Failed reads per hour", "short", new Query(Hourly(service, Series.SecretFailures), "{{platform_secret_name}}")),
            Panel.Lines("Rotations per hour", "short", new Query(Hourly(service, Series.SecretRotations), "{{platform_secret_name}}")));
    }

    private static string Hourly(ResolvedService service, string counter) =>
        Ask.OrZero($"sum by ({Name}) (increase({Ask.Process(service, counter)}[1h]))", Name);
}
