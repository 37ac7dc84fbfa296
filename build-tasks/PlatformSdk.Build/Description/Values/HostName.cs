using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>
/// A DNS name (RFC 1123), in lower case as Kubernetes demands; a first label may be a wildcard only in a route, which we do not write.
/// </summary>
internal sealed partial record HostName(string Text)
{
    internal const int Longest = 253;

    /// <summary>A Gateway refuses an address in the place of a name.</summary>
    internal static HostName? Parse(string text) =>
        text.Length <= Longest && Pattern().IsMatch(text) && !text[(text.LastIndexOf('.') + 1)..].All(char.IsAsciiDigit) ? new HostName(text) : null;

    public override string ToString() => Text;

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
