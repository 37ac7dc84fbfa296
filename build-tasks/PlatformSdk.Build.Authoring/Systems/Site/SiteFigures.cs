using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Authoring.Systems.Site;

/// <summary>The figures of delivery and adoption, as <c>-t:PlatformFigures</c> wrote them last. Members of a later version are left out.</summary>
/// <param name="From">The first day of the period.</param>
/// <param name="To">The last day.</param>
/// <param name="Gap">Why there are no figures of delivery; null where they are there.</param>
/// <param name="Production">All services in production together; null with a gap.</param>
/// <param name="Environments">All services together, by environment.</param>
/// <param name="Adoption">How many programs use the platform.</param>
/// <param name="Services">The services.</param>
internal sealed record SiteFigures(string From, string To, string? Gap, SiteDelivery? Production,
    IReadOnlyList<(string Environment, SiteDelivery Figures)> Environments, SiteAdoption Adoption, IReadOnlyList<SiteServiceFigures> Services)
{
    private const string Name = "delivery.json";
    private const int Version = 1;

    internal static string? FileIn(SystemOptions options) => options.FiguresFolder is { } folder ? Path.Combine(folder, Name) : null;

    /// <summary>Null where there is no such file, and where it is that of another system or cannot be read.</summary>
    internal static SiteFigures? Read(SystemOptions options)
    {
        try
        {
            return FileIn(options) is { } file && File.Exists(file) && JsonNode.Parse(File.ReadAllBytes(file)) is JsonObject json
                && (int)json["version"]! == Version && (string?)json["system"] == options.Name ? Read(json) : null;
        }
        // Whatever is in it, a build of the system does not depend on it.
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException
            or FormatException or NullReferenceException)
        {
            return null;
        }
    }

    private static SiteFigures Read(JsonObject json) => new((string)json["from"]!, (string)json["to"]!, (string?)json["history"]!["reason"],
        SiteDelivery.Read(json["production"]),
        [.. List(json["environments"]).Select(one => ((string)one["name"]!, SiteDelivery.Read(one)!))],
        SiteAdoption.Read(json["adoption"]!), [.. List(json["services"]).Select(SiteServiceFigures.Read)]);

    internal static IEnumerable<JsonNode> List(JsonNode? list) => list?.AsArray().Select(one => one!) ?? [];
}

/// <summary>The four figures.</summary>
internal sealed record SiteDelivery(int Deployments, decimal PerWeek, int? LeadTime, int Failures, decimal? FailurePercent, int? RestoreTime)
{
    internal static SiteDelivery? Read(JsonNode? json) => json is null ? null
        : new((int)json["deployments"]!, (decimal)json["deploymentsPerWeek"]!, (int?)json["leadTimeMinutes"], (int)json["failures"]!,
            (decimal?)json["failurePercent"], (int?)json["restoreMinutes"]);
}

/// <summary>How many programs use the platform.</summary>
internal sealed record SiteAdoption(int OnTheRoad, IReadOnlyList<string> Others, decimal? Percent,
    IReadOnlyList<(string? Version, IReadOnlyList<string> Services)> Versions, int Released, int WithinGoal, int Goal, int? Work)
{
    internal static SiteAdoption Read(JsonNode json) => new((int)json["onTheRoad"]!,
        [.. SiteFigures.List(json["otherPrograms"]).Select(one => (string)one!)], (decimal?)json["onTheRoadPercent"],
        [.. SiteFigures.List(json["sdkVersions"]).Select(one => ((string?)one["version"],
            (IReadOnlyList<string>)[.. SiteFigures.List(one["services"]).Select(service => (string)service!)]))],
        (int?)json["firstReleases"]?["services"] ?? 0, (int?)json["firstReleases"]?["withinGoal"] ?? 0,
        (int?)json["firstReleases"]?["goalMinutes"] ?? 0, (int?)json["firstReleases"]?["workMinutes"]);
}

/// <summary>The figures of a service.</summary>
internal sealed record SiteServiceFigures(string Name, string? Sdk, int Patches, int Extras, int Waivers, int? Work, int? Elapsed,
    IReadOnlyList<(string Environment, bool IsProduction, SiteDelivery Figures)> Environments)
{
    internal static SiteServiceFigures Read(JsonNode json) => new((string)json["name"]!, (string?)json["sdk"], (int)json["patches"]!,
        (int)json["extras"]!, (int)json["waivers"]!, (int?)json["firstRelease"]?["workMinutes"], (int?)json["firstRelease"]?["elapsedMinutes"],
        [.. SiteFigures.List(json["environments"]).Select(one => ((string)one["name"]!, (bool)one["production"]!, SiteDelivery.Read(one)!))]);
}
