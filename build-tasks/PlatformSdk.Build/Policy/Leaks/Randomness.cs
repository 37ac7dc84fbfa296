using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Policy.Leaks;

/// <summary>
/// Whether a value is as random as a key. Random values that are not secret are excluded: digests and ids are hexadecimal, checksums and public keys
/// have a prefix, and words, even joined, have longer runs of one kind of character.
/// </summary>
internal static partial class Randomness
{
    private const int Shortest = 24;

    /// <summary>Bits per character: 24 random characters out of 64 have about 4.3, names and paths of that length less than 4.</summary>
    private const double Least = 4.0;

    /// <summary>The average run of one kind of character: about 1.5 in Base64, 3 and more in names.</summary>
    private const double LongestRun = 2.2;

    internal static bool LooksLikeKey(string value) => One().Matches(value).Any(match => IsRandom(match.Value)) && !NotSecret().IsMatch(value);

    private static bool IsRandom(string text) =>
        text.Length >= Shortest
        && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower)
        && Runs(text) * LongestRun >= text.Length
        && Entropy(text) >= Least;

    private static int Runs(string text)
    {
        var runs = 1;
        for (var i = 1; i < text.Length; i++)
            runs += Kind(text[i]) == Kind(text[i - 1]) ? 0 : 1;
        return runs;
    }

    private static int Kind(char c) => char.IsAsciiDigit(c) ? 0 : char.IsAsciiLetterUpper(c) ? 1 : char.IsAsciiLetterLower(c) ? 2 : 3;

    private static double Entropy(string text) => text.GroupBy(c => c).Sum(group =>
    {
        var share = (double)group.Count() / text.Length;
        return -share * Math.Log2(share);
    });

    [GeneratedRegex("[A-Za-z0-9+/_=-]+")]
    private static partial Regex One();

    // Addresses, checksums, certificates and public keys, ids of resources, and text with spaces.
    [GeneratedRegex(
        @"://|^/|\s\S+\s|\bsha(1|256|384|512)[-:]|-----BEGIN (CERTIFICATE|PUBLIC KEY)|\bssh-[a-z0-9]+ " +
        @"|^AAAA[BCE]3|^MII|\bpk_(live|test)_|^ENC\[|^arn:", RegexOptions.CultureInvariant)]
    private static partial Regex NotSecret();
}
