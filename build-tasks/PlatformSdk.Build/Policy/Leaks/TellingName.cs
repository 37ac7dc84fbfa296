using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Policy.Leaks;

/// <summary>
/// A name that ends like the name of a secret: <c>Smtp__Password</c>, <c>apiKey</c>. Only the end counts, because <c>TokenUrl</c>,
/// <c>PasswordMinLength</c> and <c>SecretName</c> are only about a secret. The value must be a possible secret: not a number, duration, flag, path or
/// address.
/// </summary>
internal static partial class TellingName
{
    internal static bool Tells(string name, string value) =>
        Name().IsMatch(name) && value.Length >= 4 && !Placeholder.Is(value) && !CannotBe().IsMatch(value);

    // A capital letter, an underscore, a dash or a dot starts a new word.
    [GeneratedRegex(
        @"(^|[-_.:]|(?<=[a-z0-9])(?=[A-Z]))(?i:password|passwd|passphrase|pwd|secret|token|credentials?|sas|(api|app|access|account|private|secret|" +
        @"signing|encryption|master|shared|subscription|license|auth|webhook)[-_]?key)$|(?i)(api|secret|access|private)_?key$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // Numbers and durations, paths, addresses, host names with a dot, Kubernetes references such as namespace/name.
    [GeneratedRegex(
        @"^([-+]?[0-9][0-9_.:,]*\s?[a-zA-Z%]{0,3}|P(T?[0-9]+[A-Z])+|\.{0,2}[/~\\].*|[A-Za-z]:\\.*|[a-z][a-z0-9+.-]*://.*|" +
        @"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?|[a-z0-9-]+(/[a-z0-9-]+)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CannotBe();
}
