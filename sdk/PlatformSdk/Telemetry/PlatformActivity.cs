using System.Diagnostics;
using PlatformSdk.Contract;

namespace PlatformSdk.Telemetry;

/// <summary>The source of the platform's own spans.</summary>
internal static class PlatformActivity
{
    internal static readonly ActivitySource Source = new(MetricNames.Meter);
}
