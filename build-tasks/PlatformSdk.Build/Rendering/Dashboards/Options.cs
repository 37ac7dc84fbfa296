using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>The options of each panel type.</summary>
internal static class Options
{
    internal static JsonObject OptionsFor(string type) => type switch
    {
        "stat" => new JsonObject
        {
            ["colorMode"] = "background",
            ["graphMode"] = "none",
            ["textMode"] = "auto",
            ["reduceOptions"] = new JsonObject { ["calcs"] = new JsonArray("lastNotNull"), ["fields"] = "", ["values"] = false },
        },
        "heatmap" => new JsonObject
        {
            ["calculate"] = false,
            ["yAxis"] = new JsonObject { ["unit"] = "s" },
            ["cellValues"] = new JsonObject { ["unit"] = "short" },
            ["color"] = new JsonObject { ["mode"] = "scheme", ["scheme"] = "Oranges", ["steps"] = 64 },
            ["tooltip"] = new JsonObject { ["yHistogram"] = true },
        },
        "state-timeline" => new JsonObject { ["mergeValues"] = true, ["showValue"] = "never", ["legend"] = Legend() },
        _ => new JsonObject
        {
            ["legend"] = Legend(),
            ["tooltip"] = new JsonObject { ["mode"] = "multi", ["sort"] = "desc" },
        },
    };

    private static JsonObject Legend() => new() { ["displayMode"] = "list", ["placement"] = "bottom", ["showLegend"] = true };
}
