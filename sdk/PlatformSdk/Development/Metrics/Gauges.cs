using System.Diagnostics.Metrics;

namespace PlatformSdk.Development.Metrics;

/// <summary>Chooses the gauge for an instrument.</summary>
internal static class Gauges
{
    internal static Gauge For(Instrument instrument) => Shape(instrument.GetType()) switch
    {
        "Counter" => new Rate(),
        "ObservableCounter" => new TotalRate(),
        "UpDownCounter" => new Level(),
        "Histogram" => new Distribution(),
        "Gauge" => new LastValue(),
        _ => new ObservedValue(),
    };

    /// <summary>The type name without arguments, such as <c>Counter</c> for <c>Counter`1</c>; trimming keeps it.</summary>
    private static string Shape(Type type) => type.Name.Split('`')[0];
}
