using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Metrics;

/// <summary>The latest points of a line, one per interval.</summary>
internal sealed class Series
{
    private readonly Lock _lock = new();
    private readonly double[] _points = new double[Limits.Points];
    private int _next;
    private int _count;

    internal void Add(double point)
    {
        lock (_lock)
        {
            _points[_next] = double.IsFinite(point) ? point : 0;
            _next = (_next + 1) % _points.Length;
            _count = Math.Min(_count + 1, _points.Length);
        }
    }

    /// <summary>The oldest first.</summary>
    internal double[] Points()
    {
        lock (_lock)
        {
            var points = new double[_count];
            for (var i = 0; i < _count; i++)
                points[i] = _points[(_next - _count + i + _points.Length) % _points.Length];
            return points;
        }
    }
}
