using System.Diagnostics.Metrics;
using System.Reflection;
using PlatformSdk.Contract;

namespace PlatformSdk.Telemetry;

/// <summary>Publishes a metric with the value 1 and the running versions as attributes, for watching rollouts and upgrades.</summary>
internal static class BuildInfo
{
    /// <summary>The version of this package.</summary>
    internal static string? SdkVersion => typeof(BuildInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
        .InformationalVersion.Split('+')[0];

    internal static void Publish(IMeterFactory meters, PlatformDescription description)
    {
        KeyValuePair<string, object?>[] tags =
        [
            new("sdk.version", SdkVersion),
            new("dotnet.version", Environment.Version.ToString()),
            new("kind", description.Kind.ToString().ToLowerInvariant()),
            new("lifecycle", description.Lifecycle),
        ];
        meters.Create(MetricNames.Meter)
            .CreateObservableGauge(MetricNames.BuildInfo, () => new Measurement<int>(1, tags), null, "The running versions.");
    }
}
