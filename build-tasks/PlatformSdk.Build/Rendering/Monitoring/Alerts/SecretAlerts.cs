using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for secrets that the store has not confirmed for a long time: the next rotation or start would fail.</summary>
internal static class SecretAlerts
{
    /// <summary>
    /// Twelve missed reads at the default interval of five minutes. Only together with failures, because the interval can be longer.
    /// </summary>
    private const int Oldest = 3600;

    private const string Name = "platform_secret_name";

    internal static IEnumerable<Alert> AlertsFor(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !HasSecrets(service))
            yield break;
        var process = Selectors.Process(service);
        yield return new Alert(AlertNames.SecretStale, Urgency.Soon,
            $"max by ({Name}) ({Series.SecretAge}{{{process}}}) > {Oldest}\nand on ({Name})\nsum by ({Name}) " +
                $"(increase({Series.SecretFailures}{{{process}}}[15m])) > 0", "5m",
            "a secret cannot be read",
                $"{{{{ $labels.{Name} }}}} was last confirmed {{{{ $value | humanizeDuration }}}} ago; since then the store has failed.");
    }

    /// <summary>What the process reads from its store: secrets and credentials of data stores.</summary>
    internal static bool HasSecrets(ResolvedService service) => service.Needs.Any(n => n.Type.HasSecret);
}
