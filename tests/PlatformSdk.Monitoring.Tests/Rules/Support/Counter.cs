using System.Globalization;
using System.Text;

namespace PlatformSdk.Monitoring.Tests.Rules.Support;

/// <summary>A counter as it grows minute by minute, in promtool's notation.</summary>
internal sealed class Counter
{
    private readonly StringBuilder _values = new("0");
    private decimal _value;

    /// <summary>Grows evenly for some minutes.</summary>
    internal Counter For(int minutes, decimal perMinute)
    {
        if (minutes == 0)
            return this;
        if (decimal.IsInteger(perMinute))
            _values.Append(CultureInfo.InvariantCulture, $" {_value + perMinute}+{perMinute}x{minutes - 1}");
        else
            // Added up by promtool, fractions would end a little above their sum, and the next value would look like a restart.
            _values.AppendJoin("", Enumerable.Range(1, minutes)
                .Select(minute => string.Create(CultureInfo.InvariantCulture, $" {decimal.Floor(_value + (perMinute * minute))}")));
        _value += perMinute * minutes;
        return this;
    }

    /// <summary>The process begins anew, and so does what it counts.</summary>
    internal Counter Restart()
    {
        _value = 0;
        return this;
    }

    /// <summary>Nothing arrives for some minutes.</summary>
    internal Counter Silence(int minutes)
    {
        _values.Append(CultureInfo.InvariantCulture, $" _x{minutes}");
        return this;
    }

    public override string ToString() => _values.ToString();
}
