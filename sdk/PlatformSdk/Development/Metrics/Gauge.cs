namespace PlatformSdk.Development.Metrics;

/// <summary>Turns the measurements of one instrument into a point each interval, all attributes together.</summary>
internal abstract class Gauge
{
    /// <summary>What is drawn.</summary>
    internal Series Points { get; } = new();

    /// <param name="value">Of the measurement.</param>
    /// <param name="failed">Its attributes say that what was measured had failed.</param>
    internal abstract void Record(double value, bool failed);

    /// <summary>Ends an interval of so many seconds.</summary>
    internal abstract void Tick(double seconds);
}

/// <summary>A counter: how much a second.</summary>
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

/// <summary>A counter that tells its total when it is asked: how much a second.</summary>
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

/// <summary>A value that is told when it is asked for; several attributes add up.</summary>
internal sealed class Told : Gauge
{
    private double _value;

    internal override void Record(double value, bool failed) => _value += value;

    internal override void Tick(double seconds)
    {
        Points.Add(_value);
        _value = 0;
    }
}

/// <summary>A value that was last set.</summary>
internal sealed class Last : Gauge
{
    private double _value;

    internal override void Record(double value, bool failed) => Volatile.Write(ref _value, value);

    internal override void Tick(double seconds) => Points.Add(Volatile.Read(ref _value));
}
