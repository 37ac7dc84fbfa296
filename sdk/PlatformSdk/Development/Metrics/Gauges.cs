using System.Diagnostics.Metrics;

namespace PlatformSdk.Development.Metrics;

/// <summary>Which gauge an instrument is read by.</summary>
internal static class Gauges
{
    internal static Gauge For(Instrument instrument) => Shape(instrument.GetType()) switch
    {
        "Counter" => new Rate(),
        "ObservableCounter" => new TotalRate(),
        "UpDownCounter" => new Level(),
        "Histogram" => new Distribution(),
        "Gauge" => new Last(),
        _ => new Told(),
    };

    /// <summary><c>Counter`1</c> is a name of the type that trimming keeps.</summary>
    private static string Shape(Type type) => type.Name.Split('`')[0];
}
