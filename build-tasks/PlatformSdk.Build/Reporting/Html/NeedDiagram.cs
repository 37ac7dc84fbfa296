using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// The callers above the service and its needs below it, on both sides of a line: forty of each fit on a screen. A dashed line leads to what is
/// optional.
/// </summary>
internal static class NeedDiagram
{
    private const int Width = 720;
    private const int BoxWidth = 300;
    private const int BoxHeight = 44;
    private const int Step = 56;
    private const int Margin = 8;
    private const int Gap = 32;
    private const int Longest = 36;

    // Longer ones stay smaller on a narrow screen.
    private const int Normal = 22;

    /// <param name="html">Receives it.</param>
    /// <param name="service">The service.</param>
    /// <param name="callers">The services above it.</param>
    /// <param name="needs">What is below it.</param>
    /// <param name="addressOf">The address of another service's page, for a diagram that one can follow; null where there is none.</param>
    internal static void Write(HtmlWriter html, ReportService service, IReadOnlyList<ReportCaller> callers, IReadOnlyList<ReportNeed> needs,
        Func<string, string?>? addressOf = null)
    {
        var middle = callers.Count == 0 ? Margin : Margin + Rows(callers.Count) - Step + BoxHeight + Gap;
        var below = middle + BoxHeight + Gap;
        var height = needs.Count == 0 ? middle + BoxHeight + Margin : below + Rows(needs.Count);
        var from = callers.Count == 0 ? middle : Margin + (BoxHeight / 2);
        var to = needs.Count == 0 ? middle : height - Step + (BoxHeight / 2);
        html.Write($"""<svg class="fits" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" """ +
            $"""role="{(addressOf is null ? "img" : "group")}" aria-labelledby="diagram-title">{"\n"}""");
        var known = callers.Count == 0 ? "" : $"{Page.Count(callers.Count, "caller")} and ";
        html.Write($"<title id=\"diagram-title\">{service.Name} with {known}{Page.Count(needs.Count, "need")}, as in the tables below</title>\n");
        html.Write($"""<path class="line" d="M{Width / 2} {from}V{to}"/>{"\n"}""");
        for (var i = 0; i < callers.Count; i++)
        {
            var system = callers[i].System is { } name ? $"calls it, of {name}" : "calls it";
            Linked(html, addressOf?.Invoke(callers[i].Name), "caller", i, Margin, callers[i].Name, system, callers[i].IsOptional);
        }

        Box(html, "service", (Width - BoxWidth) / 2, middle, service.Name, $"{service.Kind}, {service.Tier}");
        for (var i = 0; i < needs.Count; i++)
        {
            Linked(html, needs[i].Type == NeedTypes.Service.Name ? addressOf?.Invoke(needs[i].Name) : null, needs[i].HoldsData ? "data" : "need", i,
                below, needs[i].Name, needs[i].Type, needs[i].IsOptional);
        }

        html.Write($"</svg>\n");
    }

    private static int Rows(int count) => (count + 1) / 2 * Step;

    private static void Linked(HtmlWriter html, string? address, string kind, int index, int top, string name, string below, bool isOptional)
    {
        if (address is not null)
            html.Write($"""<a href="{address}">""");
        Item(html, kind, index, top, name, below, isOptional);
        if (address is not null)
            html.Write($"</a>\n");
    }

    private static void Item(HtmlWriter html, string kind, int index, int top, string name, string below, bool isOptional)
    {
        var (y, isLeft) = (top + (index / 2 * Step), index % 2 == 0);
        var x = isLeft ? Margin : Width - BoxWidth - Margin;
        var dash = isOptional ? " optional" : "";
        html.Write($"""<path class="line{dash}" d="M{Width / 2} {y + (BoxHeight / 2)}H{(isLeft ? x + BoxWidth : x)}"/>{"\n"}""");
        Box(html, kind, x, y, name, isOptional ? $"{below}, optional" : below);
    }

    private static void Box(HtmlWriter html, string kind, int x, int y, string name, string below)
    {
        html.Write($"""<g class="{kind}"><rect x="{x}" y="{y}" width="{BoxWidth}" height="{BoxHeight}" rx="6"/><text class="name{Size(name)}" """ +
            $"""x="{x + (BoxWidth / 2)}" y="{y + 19}">""");
        html.Write($"""{Short(name)}</text><text class="below{Size(below)}" x="{x + (BoxWidth / 2)}" y="{y + 35}">{Short(below)}</text></g>{"\n"}""");
    }

    private static string Size(string text) => text.Length > Normal ? " long" : "";

    private static string Short(string name) => name.Length <= Longest ? name : name[..(Longest - 1)] + "…";
}
