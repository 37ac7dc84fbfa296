using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Policy.Leaks;

/// <summary>A placeholder for a secret: a reference to it, or a word that marks it as missing.</summary>
internal static partial class Placeholder
{
    internal static bool Is(string value) => Form().IsMatch(value.Trim('"', '\'', ' '));

    // ${X}, $(X), $X, %X%, {{ X }}, {X}, <X>, [X], #{X}#; asterisks; values encrypted by SOPS; references of operators and clouds; plain words.
    [GeneratedRegex(
        @"^($|\$|%.*%$|\{.*\}$|<.*>$|\[.*\]$|#\{|__.*__$|[*x.•_-]+$|ENC\[|@Microsoft\.KeyVault|arn:|vault:|ref\+|op://|secret[-_]?ref:|" +
        @"(change[-_ ]?me|replace[-_ ]?me|to[-_ ]?do|tbd|fix[-_ ]?me|redacted|masked|dummy|example|placeholder|none|null|empty|unset|set|" +
        @"disabled|enabled|true|false|yes|no|on|off|required|optional|your[-_ ].*|my[-_ ].*|insert[-_ ].*|password|secret|token|key)$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
