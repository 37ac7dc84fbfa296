using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>
/// A DNS name (RFC 1123) in lower case, as Kubernetes requires. A wildcard as the first label is valid only in routes, which do not use it here.
/// </summary>
internal sealed partial record HostName(string Text)
{
    internal const int Longest = 253;

    /// <summary>A Gateway refuses an IP address as a host name.</summary>
    internal static HostName? Parse(string text) =>
        text.Length <= Longest && Pattern().IsMatch(text) && !text[(text.LastIndexOf('.') + 1)..].All(char.IsAsciiDigit) ? new HostName(text) : null;

    public override string ToString() => Text;

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
