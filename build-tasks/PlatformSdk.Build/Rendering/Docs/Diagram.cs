using System.Globalization;
using System.Text;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Docs;

/// <summary>
/// <c>docs/service.svg</c>: the service, its callers and its needs. An SVG instead of Mermaid, which TechDocs shows as text without a plugin. Boxes
/// are as wide as the longest possible name, so a different name does not move anything.
/// </summary>
internal static class Diagram
{
    private const string Role = "role=\"img\" aria-labelledby=\"title\" " + Font;
    private const string Font = "font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"12\"";
    private const string ArrowBox = "viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"";

    private const int Wide = 400;
    private const int Narrow = 190;
    private const int High = 52;
    private const int Gap = 16;
    private const int Between = 70;
    private const int Edge = 20;

    internal static string Render(PlatformModel model)
    {
        var service = model.Service;
        var from = Source(model);
        var left = from is null ? Edge : Edge + Narrow + Between;
        var right = left + Wide + Between;
        var rows = Math.Max(1, service.Needs.Count);
        var height = (2 * Edge) + (rows * (High + Gap)) - Gap;
        var width = service.Needs.Count == 0 ? left + Wide + Edge : right + Wide + Edge;
        var middle = (height - High) / 2;
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            <!-- {Mark.PageText} -->
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" {Role}>
              <title id="title">{service.Name} and what it needs</title>
              <defs><marker id="arrow" {ArrowBox}><path d="M0 0L8 4L0 8z" fill="#57606a"/></marker></defs>
              <rect width="{width}" height="{height}" fill="#ffffff"/>

            """);
        if (from is not null)
        {
            Box(svg, Edge, middle, Narrow, from, null, "#f6f8fa");
            Arrow(svg, Edge + Narrow, middle, left, middle, dashed: false);
        }

        Box(svg, left, middle, Wide, service.Name, $"{service.Kind.ToString().ToLowerInvariant()}, {service.Tier.ToString().ToLowerInvariant()}",
            "#ddf4ff");
        for (var i = 0; i < service.Needs.Count; i++)
        {
            var (need, y) = (service.Needs[i], Edge + (i * (High + Gap)));
            Arrow(svg, left + Wide, middle, right, y, need.Optional);
            Box(svg, right, y, Wide, need.Name, need.Optional ? $"{need.Type.Name}, optional" : need.Type.Name, "#fff8c5");
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>What starts its work: requests or a schedule. A worker has no source of its own; its work comes from a need.</summary>
    private static string? Source(PlatformModel model) => model.Service.Kind switch
    {
        ServiceKind.Service => model.Environments.Any(e => e.Route is { Public: true })
            ? "the internet"
            : model.Environments.Any(e => e.Route is not null)
            ? "the gateway"
            : "other services",
        ServiceKind.Job => model.Service.Run?.Schedule is null ? "each deployment" : "the schedule",
        _ => null,
    };

    private static void Box(StringBuilder svg, int x, int y, int width, string name, string? below, string fill)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"  <rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{High}\" rx=\"6\" fill=\"{fill}\" stroke=\"#57606a\"/>\n");
        Line(svg, x + (width / 2), below is null ? y + 30 : y + 23, name, "#1f2328");
        if (below is not null)
            Line(svg, x + (width / 2), y + 40, below, "#57606a");
    }

    private static void Line(StringBuilder svg, int x, int y, string text, string fill) =>
        svg.Append(CultureInfo.InvariantCulture, $"  <text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" fill=\"{fill}\">{text}</text>\n");

    private static void Arrow(StringBuilder svg, int x, int y, int toX, int toY, bool dashed) => svg.Append(CultureInfo.InvariantCulture,
        $"  <line x1=\"{x}\" y1=\"{y + (High / 2)}\" x2=\"{toX}\" y2=\"{toY + (High / 2)}\" " +
            $"stroke=\"#57606a\"{(dashed ? " stroke-dasharray=\"4 3\"" : "")} marker-end=\"url(#arrow)\"/>\n");
}
