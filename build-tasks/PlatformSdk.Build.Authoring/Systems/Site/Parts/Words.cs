using System.Globalization;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Parts;

/// <summary>Short pieces of pages: badges, figures and lists.</summary>
internal static class Words
{
    internal static HtmlWriter.Part Badge(string tone, string text) => html => html.Write($"""<span class="badge {tone}">{text}</span>""");

    internal static HtmlWriter.Part Level(string? level) => Badge(level ?? "none", level ?? "no level");

    /// <summary>The lifecycle, with the day of a service that is retired.</summary>
    internal static HtmlWriter.Part Lifecycle(SitePage page, SiteService service) => html =>
    {
        if (!service.IsDeprecated)
            html.Write($"{service.Lifecycle}");
        else if (Retirement.Until(service.Indexed.Retire, page.Site.Today) is { } until)
            html.Write($"{Badge("warning", service.Lifecycle)} {until}");
        else
            html.Write($"{Badge("warning", service.Lifecycle)}");
    };

    internal static HtmlWriter.Part Tier(SiteService service) => service.Indexed.Tier == Description.Values.Tier.Critical ? Badge("", service.Tier)
        : html => html.Write($"{service.Tier}");

    /// <summary>A number as people read it: 1,200 or 0.48.</summary>
    internal static string Number(decimal number) => number.ToString(number >= 100 ? "#,0" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>How many there are, and of how many: 857 of 1,000.</summary>
    internal static string Part(int some, int all) => $"{Number(some)} of {Number(all)}";

    /// <summary>Items with commas between them.</summary>
    internal static HtmlWriter.Part List<T>(IEnumerable<T> items, Func<T, HtmlWriter.Part> write) => html =>
    {
        var isFirst = true;
        foreach (var item in items)
        {
            html.Write($"{(isFirst ? "" : ", ")}{write(item)}");
            isFirst = false;
        }
    };

    /// <summary>The objective in words, such as <c>99.9 % available, 99 % within 300ms, over 30d</c>.</summary>
    internal static string Objective(IndexedObjective? objective) => objective is null ? "" : string.Join(", ", new[]
    {
        objective.Availability is { } share ? $"{share} % available" : null,
        objective.Within is { } within ? $"{objective.For} % within {within}" : null,
        $"over {objective.Window}",
    }.OfType<string>());

    /// <summary>A text that fits into a cell.</summary>
    internal static string Short(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "…";

    /// <summary>Tiles that lead to other pages.</summary>
    internal static void Tiles(HtmlWriter html, IEnumerable<(string Tone, string Address, string Value, string Text)> tiles)
    {
        html.Write($"""<ul class="tiles" aria-label="Summary">{"\n"}""");
        html.Each(tiles, tile => html.Write(
            $"""<li><a class="tile {tile.Tone}" href="{tile.Address}"><span class="big">{tile.Value}</span> <span>{tile.Text}</span></a>""" +
                $"""</li>{"\n"}"""));
        html.Write($"</ul>\n");
    }
}
