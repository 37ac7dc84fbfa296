namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// The service above its needs, which hang on both sides of a line: forty fit on a screen. A dashed line leads to a need that is optional.
/// </summary>
internal static class NeedDiagram
{
    private const int Width = 720;
    private const int BoxWidth = 300;
    private const int BoxHeight = 44;
    private const int Step = 56;
    private const int Top = 84;
    private const int Longest = 36;

    internal static void Write(HtmlWriter html, ReportService service, IReadOnlyList<ReportNeed> needs)
    {
        var rows = (needs.Count + 1) / 2;
        var height = Top + (rows * Step);
        html.Write($"""<svg viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-labelledby="diagram-title">{"\n"}""");
        html.Write($"<title id=\"diagram-title\">{service.Name} and its {Page.Count(needs.Count, "need")}, listed in the table below</title>\n");
        html.Write($"""<path class="line" d="M{Width / 2} 56V{height - Step + (BoxHeight / 2)}"/>{"\n"}""");
        Box(html, "service", (Width - BoxWidth) / 2, 8, service.Name, $"{service.Kind}, {service.Tier}");
        for (var i = 0; i < needs.Count; i++)
        {
            var (need, y, isLeft) = (needs[i], Top + (i / 2 * Step), i % 2 == 0);
            var x = isLeft ? 8 : Width - BoxWidth - 8;
            var dash = need.IsOptional ? " optional" : "";
            html.Write($"""<path class="line{dash}" d="M{Width / 2} {y + (BoxHeight / 2)}H{(isLeft ? x + BoxWidth : x)}"/>{"\n"}""");
            Box(html, need.HoldsData ? "data" : "need", x, y, need.Name, need.IsOptional ? $"{need.Type}, optional" : need.Type);
        }

        html.Write($"</svg>\n");
    }

    private static void Box(HtmlWriter html, string kind, int x, int y, string name, string below)
    {
        html.Write($"""<g class="{kind}"><rect x="{x}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="6"/><text x="{x + (BoxWidth / 2)}" """ +
            $"""y="{y + 19}">""");
        html.Write($"""{Short(name)}</text><text class="below" x="{x + (BoxWidth / 2)}" y="{y + 35}">{below}</text></g>{"\n"}""");
    }

    private static string Short(string name) => name.Length <= Longest ? name : name[..(Longest - 1)] + "…";
}
