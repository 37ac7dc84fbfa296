using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The texts of the language.</summary>
internal static partial class Texts
{
    /// <summary>50 characters leave room for "-production-" and the like within a DNS label's 63.</summary>
    internal const int LongestName = 50;

    internal static readonly TextShape Name = new("a name: lower-case letters, digits and '-', a letter first, at most 50 characters, such as 'orders'", DnsLabel(), LongestName);

    internal static readonly TextShape Line = new("a text of one line, at most 200 characters", SingleLine(), 200);

    internal static readonly TextShape Paragraph = new("a text of at most 2000 characters", NoControls(), 2000);

    internal static readonly TextShape Tag = new("a tag: lower-case letters, digits, ':', '+', '#', separated by '-', at most 63 characters, such as 'payments'", BackstageTag(), 63);

    internal static readonly TextShape Version = new("a version such as \"16\" or \"16.4\"", VersionNumber(), 30);

    internal static readonly TextShape Value = new("a text", NoControls(), 8000);

    internal static readonly TextShape PagerDutyService = new("a PagerDuty service id such as P1A2B3C (never an integration key)", PagerDutyId(), 20);

    internal static readonly TextShape TimeZone = new("a time zone of the IANA list, such as Europe/Berlin or UTC", IanaZone(), 60);

    internal static readonly TextShape UrlPath = new("a path such as /orders", Path(), 200);

    internal static readonly TextShape Rule = new("the code of a policy rule such as PLAT3004", RuleCode(), 8);

    internal static readonly TextShape Date = new("a date such as 2027-01-31", IsoDate(), 10);

    /// <summary>An address on a laptop: host and port, a URL or a connection string; what it may be depends on the need.</summary>
    internal static readonly TextShape Local = new("an address on a laptop, such as localhost:5432", SingleLine(), 500);

    internal static Regex NamePattern => DnsLabel();

    internal static Regex VariablePattern => Variable();

    [GeneratedRegex("^[a-z]([-a-z0-9]*[a-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DnsLabel();

    [GeneratedRegex("^[^\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SingleLine();

    [GeneratedRegex("^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex NoControls();

    [GeneratedRegex("^[a-z0-9:+#]+(-[a-z0-9:+#]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex BackstageTag();

    [GeneratedRegex("^[0-9]+(\\.[0-9]+){0,2}([-.][0-9A-Za-z]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();

    [GeneratedRegex("^[A-Z0-9]{7,14}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PagerDutyId();

    [GeneratedRegex("^[A-Za-z]+([-_+/][A-Za-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IanaZone();

    [GeneratedRegex("^/[-._~!$&'()*+,;=:@%/A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex("^PLAT[0-9]{4}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex RuleCode();

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
