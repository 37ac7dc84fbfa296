using System.Text.RegularExpressions;

namespace PlatformSdk.Aspire.Resources;

/// <summary>
/// The names of resources. Aspire compares them across all types, while the cache of <c>orders</c> may be called as a service
/// <c>orders-cache</c>; and it allows no two hyphens in a row.
/// </summary>
internal sealed partial class ResourceNames(IEnumerable<string> taken)
{
    private const int Longest = 64;

    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    internal string Take(string wanted)
    {
        var name = Hyphens().Replace(wanted, "-").Trim('-');
        for (var number = 2; !_taken.Add(name); number++)
        {
            var ending = FormattableString.Invariant($"-{number}");
            name = wanted[..Math.Min(wanted.Length, Longest - ending.Length)].TrimEnd('-') + ending;
        }

        return name;
    }

    [GeneratedRegex("-{2,}")]
    private static partial Regex Hyphens();
}
