namespace PlatformSdk.Development.Metrics;

/// <summary>Converts the measurements of one instrument to one point per interval, all attributes together.</summary>
internal abstract class Gauge
{
    /// <summary>The points of the chart.</summary>
    internal Series Points { get; } = new();

    /// <param name="value">The measured value.</param>
    /// <param name="failed">True if the attributes mark the measurement as failed.</param>
    internal abstract void Record(double value, bool failed);

    /// <summary>Ends an interval of this length.</summary>
    internal abstract void Tick(double seconds);
}

/// <summary>A counter: the rate per second.</summary>
internal sealed class Rate : Gauge
{
    private readonly Lock _lock = new();
    private double _sum;

    internal override void Record(double value, bool failed)
    {
        lock (_lock)
            _sum += value;
    }

    internal override void Tick(double seconds)
    {
        double sum;
        lock (_lock)
            (sum, _sum) = (_sum, 0);
        Points.Add(sum / seconds);
    }
}

/// <summary>An observable counter, which reports its total: the rate per second.</summary>
internal sealed class TotalRate : Gauge
{
    private double _total;
    private double? _before;

    internal override void Record(double value, bool failed) => _total += value;

    internal override void Tick(double seconds)
    {
        if (_before is { } before)
            Points.Add(Math.Max(0, _total - before) / seconds);
        (_before, _total) = (_total, 0);
    }
}

/// <summary>A value that goes up and down by what is added to it.</summary>
internal sealed class Level : Gauge
{
    private readonly Lock _lock = new();
    private double _value;

    internal override void Record(double value, bool failed)
    {
        lock (_lock)
            _value += value;
    }

    internal override void Tick(double seconds)
    {
        lock (_lock)
            Points.Add(_value);
    }
}

/// <summary>An observable value; several attributes are added up.</summary>
internal sealed class ObservedValue : Gauge
{
    private double _value;

    internal override void Record(double value, bool failed) => _value += value;

    internal override void Tick(double seconds)
    {
        Points.Add(_value);
        _value = 0;
    }
}

/// <summary>The last value that was set.</summary>
internal sealed class LastValue : Gauge
{
    private double _value;

    internal override void Record(double value, bool failed) => Volatile.Write(ref _value, value);

    internal override void Tick(double seconds) => Points.Add(Volatile.Read(ref _value));
}
