using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>
/// Places panels side by side until a line is full. Panel ids follow from the order, so a new panel does not renumber those above it.
/// </summary>
internal static class Layout
{
    private const int Height = 8;
    private const int TitleHeight = 1;

    internal static JsonArray Arrange(IEnumerable<Row> rows)
    {
        var panels = new JsonArray();
        var y = 0;
        foreach (var row in rows)
        {
            panels.Add((JsonNode)Title(row.Title, panels.Count + 1, y));
            y += TitleHeight;
            var x = 0;
            foreach (var panel in row.Panels)
            {
                if (x + panel.Width > Panel.WholeWidth)
                    (x, y) = (0, y + Height);
                panels.Add((JsonNode)panel.Json(panels.Count + 1, x, y, Height));
                x += panel.Width;
            }

            y += Height;
        }

        return panels;
    }

    private static JsonObject Title(string title, int id, int y) => new()
    {
        ["id"] = id,
        ["type"] = "row",
        ["title"] = title,
        ["collapsed"] = false,
        ["gridPos"] = new JsonObject { ["x"] = 0, ["y"] = y, ["w"] = Panel.WholeWidth, ["h"] = TitleHeight },
        ["panels"] = new JsonArray(),
    };
}
