using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Policy.Leaks;

/// <summary>
/// Values that are secrets by their form, whatever their name. Issuers designed most of these forms so that scanners can find them; the others
/// announce a password in words.
/// </summary>
internal static partial class KnownSecrets
{
    private static readonly (string What, Regex Form)[] Forms =
    [
        ("a private key", PrivateKey()),
        ("a Vault token", Vault()),
        ("a GitHub token", GitHub()),
        ("a GitLab token", GitLab()),
        ("an AWS access key", Aws()),
        ("a Slack token or webhook", Slack()),
        ("a Stripe key", Stripe()),
        ("an Entra ID client secret", EntraId()),
        ("a shared access signature", SharedAccess()),
        ("a cloud service's key or token", Others()),
        ("a signed token (JWT)", Jwt()),
    ];

    // The match is a password unless it is a placeholder.
    private static readonly (string What, Regex Form)[] FormsWithPassword =
    [
        ("a connection string with a password", ConnectionString()),
        ("a URL with a password", Url()),
    ];

    /// <summary>The kind of secret in words, or null.</summary>
    internal static string? Find(string value)
    {
        foreach (var (what, form) in Forms)
        {
            if (form.IsMatch(value))
                return what;
        }

        foreach (var (what, form) in FormsWithPassword)
        {
            if (form.Matches(value).Any(m => !Placeholder.Is(m.Groups["password"].Value)))
                return what;
        }

        return null;
    }

    [GeneratedRegex("-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\bhv[sbr]\.[A-Za-z0-9_-]{20,}|(?<![\w.])[sbr]\.[A-Za-z0-9]{24}(?![\w.])")]
    private static partial Regex Vault();

    [GeneratedRegex(@"\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{22,}")]
    private static partial Regex GitHub();

    [GeneratedRegex(@"\bgl(pat|dt|rt|ptt|ft|soat)-[A-Za-z0-9_-]{20,}")]
    private static partial Regex GitLab();

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z2-7]{16}\b")]
    private static partial Regex Aws();

    [GeneratedRegex(
        @"\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-[0-9]-[A-Za-z0-9-]{10,}|hooks\.slack\.com/services/T[A-Za-z0-9]+/B[A-Za-z0-9]+/[A-Za-z0-9]{16,}")]
    private static partial Regex Slack();

    // pk_ marks the publishable key, which is not a secret.
    [GeneratedRegex(@"\b(sk|rk)_(live|test)_[A-Za-z0-9]{16,}|\bwhsec_[A-Za-z0-9+/=]{24,}")]
    private static partial Regex Stripe();

    [GeneratedRegex(@"(?<![\w~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![\w~-])")]
    private static partial Regex EntraId();

    [GeneratedRegex(@"[?&]sig=[A-Za-z0-9%+/=]{20,}|\bSharedAccessSignature\s+sr=")]
    private static partial Regex SharedAccess();

    [GeneratedRegex(
        @"\bBearer\s+[A-Za-z0-9._~+/=-]{20,}|\bnpm_[A-Za-z0-9]{36}\b|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bsk-[A-Za-z0-9_-]{32,}|\bGOCSPX-[\w-]{20,}|" +
        @"\bya29\.[\w-]{20,}|\bdckr_pat_[\w-]{20,}|\bdop_v1_[0-9a-f]{64}|\boy2[a-z0-9]{43}\b|\bpypi-AgE[\w-]{50,}|\bAGE-SECRET-KEY-1[A-Z0-9]{58}")]
    private static partial Regex Others();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*")]
    private static partial Regex Jwt();

    [GeneratedRegex(
        @"(^|[;,\s?&])\s*((ssl\s?)?password|pwd|account\s?key|shared\s?access\s?key|shared\s?secret|client\s?secret|secret\s?(access\s?)?key|" +
        @"session\s?token)" +
        @"\s*=\s*(?<password>""[^""]*""|'[^']*'|[^;,\s&]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConnectionString();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^/\s:@]*:(?<password>[^/\s@]+)@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
