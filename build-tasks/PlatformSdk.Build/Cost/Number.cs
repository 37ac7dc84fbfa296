using System.Globalization;

namespace PlatformSdk.Build.Cost;

/// <summary>Numbers and amounts as texts. Only here anything is rounded.</summary>
internal static class Number
{
    /// <summary>At most four decimals.</summary>
    internal static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Two decimals, such as <c>1,012.50</c>.</summary>
    internal static string Money(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);
}
