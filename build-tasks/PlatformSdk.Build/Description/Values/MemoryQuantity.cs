using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>Bytes of memory, as Kubernetes writes them: <c>256Mi</c>, <c>1.5Gi</c>, <c>500M</c>.</summary>
internal sealed partial record MemoryQuantity(long Bytes)
{
    internal const long GiB = 1L << 30;

    // Largest first, binary before decimal, so that the shortest exact form is used.
    private static readonly (string Suffix, long Factor)[] Units =
    [
        ("Ti", 1L << 40), ("Gi", GiB), ("Mi", 1L << 20), ("Ki", 1L << 10),
        ("T", 1_000_000_000_000), ("G", 1_000_000_000), ("M", 1_000_000), ("k", 1_000),
    ];

    internal static MemoryQuantity? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var number = decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var bytes = number * Array.Find(Units, u => u.Suffix == match.Groups["unit"].Value).Factor;
        return bytes >= 1024 * 1024 && bytes <= 64L << 40 && bytes == decimal.Truncate(bytes) ? new MemoryQuantity((long)bytes) : null;
    }

    public override string ToString()
    {
        foreach (var (suffix, factor) in Units)
        {
            if (Bytes % factor == 0)
                return (Bytes / factor).ToString(CultureInfo.InvariantCulture) + suffix;
        }

        return Bytes.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?<number>[0-9]{1,9}(\\.[0-9]{1,3})?)(?<unit>Ki|Mi|Gi|Ti|k|M|G|T)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
