using System.Numerics;
using System.Reflection;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A version in the order of semver.org: numbers first, a preview before its release, build metadata aside.</summary>
internal sealed record SemanticVersion(string Text) : IComparable<SemanticVersion>
{
    private readonly string[] _parts = Text.Split('+')[0].Split('-', 2);

    /// <summary>The version of this package.</summary>
    internal static SemanticVersion OfThisSdk { get; } =
        new(typeof(SemanticVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;
        var numbers = Compare(_parts[0], other._parts[0]);
        if (numbers != 0)
            return numbers;
        return (_parts, other._parts) switch
        {
            ([_, var mine], [_, var theirs]) => Compare(mine, theirs),
            ([_, _], _) => -1,
            (_, [_, _]) => 1,
            _ => 0,
        };
    }

    private static int Compare(string mine, string theirs)
    {
        var (left, right) = (mine.Split('.'), theirs.Split('.'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            // A number comes before a word.
            var order = (BigInteger.TryParse(left[i], out var x), BigInteger.TryParse(right[i], out var y)) switch
            {
                (true, true) => x.CompareTo(y),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(left[i], right[i]),
            };
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
