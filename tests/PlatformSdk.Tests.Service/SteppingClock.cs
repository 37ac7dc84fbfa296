using System.Globalization;

namespace Orders;

/// <summary>The system's clock with the wall set to another time: by as many seconds as a file says, while the process runs.</summary>
internal sealed class SteppingClock(string file) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddSeconds(double.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
}
