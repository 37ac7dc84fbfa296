using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>A panel of a dashboard.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Type">Grafana's name for the panel type.</param>
/// <param name="Unit">Grafana's name for the unit.</param>
/// <param name="Queries">The queries that it runs.</param>
internal sealed record Panel(string Title, string Type, string Unit, params IReadOnlyList<Query> Queries)
{
    internal const int WholeWidth = 24;

    /// <summary>The explanation that Grafana shows as a tooltip.</summary>
    internal string? Description { get; init; }

    /// <summary>The width, out of 24 columns.</summary>
    internal int Width { get; init; } = WholeWidth / 3;

    /// <summary>Thresholds: each colour starts at its value, the first one at the lowest.</summary>
    internal IReadOnlyList<(decimal? From, string Colour)> Steps { get; init; } = [(null, "green")];

    /// <summary>The text and colour that replace a value.</summary>
    internal IReadOnlyList<(string Value, string Word, string Colour)> Words { get; init; } = [];

    internal static Panel Lines(string title, string unit, params IReadOnlyList<Query> queries) => new(title, "timeseries", unit, queries);

    internal JsonObject Json(int id, int x, int y, int height) => new()
    {
        ["id"] = id,
        ["type"] = Type,
        ["title"] = Title,
        ["description"] = Description ?? "",
        ["gridPos"] = new JsonObject { ["x"] = x, ["y"] = y, ["w"] = Width, ["h"] = height },
        ["datasource"] = Variables.Prometheus(),
        ["targets"] = new JsonArray([.. Queries.Select(Target)]),
        ["fieldConfig"] = new JsonObject { ["defaults"] = Defaults(), ["overrides"] = new JsonArray() },
        ["options"] = Options.OptionsFor(Type),
    };

    private JsonObject Target(Query query, int index) => new()
    {
        ["refId"] = ((char)('A' + index)).ToString(),
        ["datasource"] = Variables.Prometheus(),
        ["expr"] = query.Expression,
        ["legendFormat"] = query.Legend,
        ["format"] = Type == "heatmap" ? "heatmap" : "time_series",
        ["instant"] = Type == "stat",
        ["range"] = Type != "stat",
    };

    private JsonObject Defaults()
    {
        var defaults = new JsonObject
        {
            ["unit"] = Unit,
            ["mappings"] = new JsonArray([.. Words.Select((word, index) => (JsonNode)Mapping(word, index))]),
            ["thresholds"] = new JsonObject
            {
                ["mode"] = "absolute",
                ["steps"] = new JsonArray([.. Steps.Select(step => (JsonNode)new JsonObject { ["value"] = step.From, ["color"] = step.Colour })]),
            },
        };
        // Only an error budget can be negative.
        if (Unit != "percentunit")
            defaults["min"] = 0;
        if (Type == "timeseries")
            defaults["custom"] = Drawing();
        return defaults;
    }

    private JsonObject Drawing() => new()
    {
        ["fillOpacity"] = 10,
        ["showPoints"] = "never",
        ["thresholdsStyle"] = new JsonObject { ["mode"] = Steps.Count > 1 ? "dashed" : "off" },
    };

    private static JsonObject Mapping((string Value, string Word, string Colour) word, int index) => new()
    {
        ["type"] = "value",
        ["options"] = new JsonObject { [word.Value] = new JsonObject { ["text"] = word.Word, ["color"] = word.Colour, ["index"] = index } },
    };
}
