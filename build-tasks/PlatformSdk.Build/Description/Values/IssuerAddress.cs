using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>
/// The issuer of tokens: an https address without a query, as OpenID Connect Discovery requires. It is kept as written, because the issuer in a token
/// is compared to the letter.
/// </summary>
internal sealed partial record IssuerAddress(string Text)
{
    internal static IssuerAddress? Parse(string text) =>
        WebAddress.Parse(Placeholder().Replace(text, "x")) is { } address
        && address.Text.StartsWith("https://", StringComparison.Ordinal)
        && !Refused().IsMatch(address.Text)
            ? new IssuerAddress(text)
            : null;

    public override string ToString() => Text;

    // Kubernetes expands $(NAME) in the value of a variable.
    [GeneratedRegex("[?#{}\\\\$]|/\\.well-known/")]
    private static partial Regex Refused();

    [GeneratedRegex("\\{(environment|system|name)\\}")]
    private static partial Regex Placeholder();
}
