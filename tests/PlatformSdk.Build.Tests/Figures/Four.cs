using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Tests.Figures;

/// <summary>The figures of DORA as a test expects them: numbers, times in minutes, and null for a figure that there is not.</summary>
internal sealed record Four(int Deployments, decimal PerWeek, int Changes, int? Lead, int Failures, decimal? Percent, int? Restore)
{
    internal static Four In(JsonNode node) => new((int)node["deployments"]!, (decimal)node["deploymentsPerWeek"]!, (int)node["changes"]!,
        (int?)node["leadTimeMinutes"], (int)node["failures"]!, (decimal?)node["failurePercent"], (int?)node["restoreMinutes"]);

    internal static Four Of(JsonNode figures, string service, string environment = "production") =>
        In(Named(figures["services"]!, service)["environments"] is { } environments ? Named(environments, environment) : null!);

    internal static JsonNode Named(JsonNode list, string name) => list.AsArray().Single(one => (string?)one!["name"] == name)!;
}
