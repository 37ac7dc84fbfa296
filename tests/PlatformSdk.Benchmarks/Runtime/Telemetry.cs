namespace PlatformSdk.Benchmarks.Runtime;

internal enum Telemetry
{
    Off,

    /// <summary>Every trace is sampled.</summary>
    All,

    /// <summary>One trace in ten is.</summary>
    Tenth,
}
