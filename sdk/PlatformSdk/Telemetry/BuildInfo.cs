using System.Diagnostics.Metrics;
using PlatformSdk.Contract;

namespace PlatformSdk.Telemetry;

/// <summary>Publishes a metric with the value 1 and the running versions as attributes, for watching rollouts and upgrades.</summary>
internal static class BuildInfo
{
    internal static void Publish(IMeterFactory meters, PlatformDescription description)
    {
        KeyValuePair<string, object?>[] tags =
        [
            new("sdk.version", SdkPackages.Version),
            new("dotnet.version", Environment.Version.ToString()),
            new("kind", description.Kind.ToString().ToLowerInvariant()),
            new("lifecycle", description.Lifecycle),
        ];
        meters.Create(MetricNames.Meter)
            .CreateObservableGauge(MetricNames.BuildInfo, () => new Measurement<int>(1, tags), null, "The running versions.");
    }
}
