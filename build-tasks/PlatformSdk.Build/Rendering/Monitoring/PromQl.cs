using System.Globalization;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>Values in PromQL syntax.</summary>
internal static class PromQl
{
    internal static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A duration in the largest unit that fits: 1h, 84m, 3d.</summary>
    internal static string Time(TimeSpan time) => new Description.Values.Duration(time).ToString();
}
