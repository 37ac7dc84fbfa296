using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>Processor time in thousandths of a core, as Kubernetes writes it: <c>100m</c>, <c>0.5</c>, <c>2</c>.</summary>
internal sealed partial record CpuQuantity(int Millicores)
{
    internal static CpuQuantity? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match
            || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > 1_000_000)
        {
            return null;
        }

        var milli = match.Groups["milli"].Success ? number : number * 1000;
        return milli >= 1 && milli <= 1_000_000 && milli == decimal.Truncate(milli) ? new CpuQuantity((int)milli) : null;
    }

    public override string ToString() => Millicores % 1000 == 0
        ? (Millicores / 1000).ToString(CultureInfo.InvariantCulture)
        : Millicores.ToString(CultureInfo.InvariantCulture) + "m";

    [GeneratedRegex("^(?<number>[0-9]{1,9}(\\.[0-9]{1,3})?)(?<milli>m)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
