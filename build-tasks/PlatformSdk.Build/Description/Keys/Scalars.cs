using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>Scalar values that have their own type.</summary>
internal static class Scalars
{
    internal static readonly IntegerShape Port = new(1, 65535);

    internal static readonly FlagShape Flag = new();

    internal static readonly ScalarShape<CpuQuantity> Cpu =
        new("an amount of CPU such as 100m or 0.5", CpuQuantity.Parse, Pattern("^[0-9]+(\\.[0-9]{1,3})?m?$"));

    internal static readonly ScalarShape<MemoryQuantity> Memory =
        new("an amount of memory such as 256Mi or 1Gi", MemoryQuantity.Parse, Pattern("^[0-9]+(\\.[0-9]{1,3})?(Ki|Mi|Gi|Ti|k|M|G|T)$"));

    /// <summary>PostgreSQL does not start its background processes with less.</summary>
    internal static readonly ScalarShape<MemoryQuantity> DatabaseMemory = new("an amount of memory of at least 256Mi, such as 512Mi or 4Gi",
        text => MemoryQuantity.Parse(text) is { Bytes: >= 256L << 20 } read ? read : null, Pattern("^[0-9]+(\\.[0-9]{1,3})?(Ki|Mi|Gi|Ti|k|M|G|T)$"));

    internal static readonly ScalarShape<Replicas> Replicas =
        new("a number of replicas such as 2, or a range such as 2..10, at most 1000", Values.Replicas.Parse, Pattern("^[0-9]+(\\.\\.[0-9]+)?$"));

    internal static readonly ScalarShape<Duration> Duration =
        new("a duration such as 300ms, 30s, 5m, 24h or 14d", Values.Duration.Parse, Pattern("^[0-9]+(ms|s|m|h|d|w)$"));

    /// <summary>Ten years are the longest that laws demand.</summary>
    internal static readonly ScalarShape<Duration> Retention = new("a duration of at most 3650d such as 30d",
        text => Values.Duration.Parse(text) is { Value.TotalDays: <= 3650 } read ? read : null, Pattern("^[0-9]+(ms|s|m|h|d|w)$"));

    /// <summary>A shorter window could be used up in a single bad hour; a longer one is too slow to act on.</summary>
    internal static readonly ScalarShape<Duration> ObjectiveWindow = new("a duration from 1d to 90d such as 30d",
        text => Values.Duration.Parse(text) is { Value.TotalDays: >= 1 and <= 90 } read ? read : null, Pattern("^[0-9]+(ms|s|m|h|d|w)$"));

    /// <summary>A target below 90 promises nothing, and above 99.999 the error budget is too small to measure.</summary>
    internal static readonly ScalarShape<Percentage> Objective = new("a percentage from 90 to 99.999, such as 99.9",
        text => Values.Percentage.Parse(text) is { Value: >= 90 and <= 99.999m } read ? read : null, Pattern("^9[0-9](\\.[0-9]{1,3})?%?$"));

    internal static readonly ScalarShape<Percentage> Share = new("a percentage from 0 to 100, such as 10",
        text => Values.Percentage.Parse(text) is { Value: <= 100 } read ? read : null, Pattern("^[0-9]{1,3}(\\.[0-9]{1,3})?%?$"));

    internal static readonly ScalarShape<Cron> Cron =
        new("a schedule of five fields such as \"0 3 * * *\", or a macro such as @daily", Values.Cron.Parse, Pattern("^(@[a-z]+|\\S+( +\\S+){4})$"));

    internal static readonly ScalarShape<CalendarDate> Date =
        new("a date such as 2027-01-31", CalendarDate.Parse, Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
        {
            Reason = CalendarDate.WhyNot,
        };

    internal static readonly ScalarShape<Moment> Moment =
        new("a day such as 2027-01-31, or a time with its offset such as 2027-01-31T18:00+01:00", Values.Moment.Parse,
            Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:00)?(Z|[+-][0-9]{2}:[0-9]{2}))?$"))
        {
            Reason = Values.Moment.WhyNot,
        };

    internal static readonly ScalarShape<string> TimeZone =
        new("a time zone of the IANA list, such as Europe/Berlin or UTC", TimeZones.Parse, Pattern("^[A-Za-z]+([-_+/][A-Za-z0-9]+)*$"));

    internal static readonly ScalarShape<string> Cidr =
        new("a range of addresses such as 10.1.0.0/16 or fd00::/8, with no bits beyond the prefix", AddressRange.Parse,
        Pattern("^[0-9a-fA-F.:]+/[0-9]+$"));

    internal static readonly ScalarShape<NamePattern> NamePattern =
        new("a regular expression such as \"^[a-z]+(-[a-z]+)*$\", without look-around and references to groups", Values.NamePattern.Parse,
            Pattern("."));

    /// <summary>A Job counts in seconds; with a timeout of zero it fails at once.</summary>
    internal static readonly ScalarShape<Duration> Timeout = new("a duration of at least 1s, such as 30m",
        text => Values.Duration.Parse(text) is { Value.TotalSeconds: >= 1 } read ? read : null, Pattern("^[0-9]+(ms|s|m|h|d|w)$"));

    /// <summary>A preview is not created and deleted within minutes.</summary>
    internal static readonly ScalarShape<Duration> TimeToLive = new("a duration of at least 1h, such as 7d",
        text => Values.Duration.Parse(text) is { Value.TotalHours: >= 1 } read ? read : null, Pattern("^[0-9]+(ms|s|m|h|d|w)$"));

    internal static readonly ScalarShape<HostName> Host =
        new("a host name in lower case such as orders.example.com", HostName.Parse, Pattern("^[-.a-z0-9]+$"));

    internal static readonly ScalarShape<WebAddress> Url =
        new("an address such as https://wiki.example.com/orders, without user and password", WebAddress.Parse,
            Pattern("^[hH][tT][tT][pP][sS]?://"));

    internal static readonly ScalarShape<SupportAddress> Support =
        new("an address such as https://chat.example.com/platform or mailto:platform@example.com", SupportAddress.Parse,
            Pattern("^(https://|mailto:)[^<>\"'`\\\\]+$"));

    internal static readonly ScalarShape<IssuerAddress> Issuer =
        new("the https address of an issuer such as https://login.example.com/realms/acme, with the placeholders {environment}, {system} and " +
            "{name}, and without user, query and /.well-known/", IssuerAddress.Parse, Pattern("^https://[^?#$\\\\]+$"));

    internal static readonly ScalarShape<EntityRef> Owner =
        new("an owner such as team-checkout or group:default/team-checkout", EntityRef.Parse, Pattern("^[-_.:/A-Za-z0-9]+$"));

    internal static readonly ScalarShape<Repository> Repository =
        new("a repository such as github.com/acme/orders, without https:// and .git", Values.Repository.Parse, Pattern("^[^/]+(/[^/]+){2,}$"));

    internal static readonly ScalarShape<Runbook> Runbook =
        new("a Markdown file of the project that no build generates, such as docs/runbook.md, or an address such as " +
            "https://wiki.example.com/orders", Values.Runbook.Parse,
        Pattern("^(.*\\.md|[hH][tT][tT][pP][sS]?://.*)$"));

    internal static readonly ScalarShape<RelativePath> Path =
        new("a path in the project such as openapi.json (not in .git, bin, obj or deploy, and not another generated file)", RelativePath.Parse,
        Pattern("^[^/\\\\][^\\\\]*$"));

    internal static readonly ScalarShape<DefinitionPlace> Definition =
        new("a path such as openapi.json or ../protos/orders.proto, or an https address (not in .git, bin, obj or deploy, and not another " +
            "generated file)", DefinitionPlace.Parse, Pattern("^[^/\\\\][^\\\\]*$"));

    private static Func<JsonObject> Pattern(string pattern) => () => new JsonObject
    {
        ["type"] = new JsonArray("string", "number"),
        ["pattern"] = pattern,
    };
}
