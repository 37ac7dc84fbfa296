using PlatformSdk.Development.Access;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>The frame of every view.</summary>
internal static class Layout
{
    private static readonly (string Path, string Title)[] s_pages =
    [
        (PagePaths.Overview, "Overview"),
        (PagePaths.Traces, "Traces"),
        (PagePaths.Logs, "Logs"),
        (PagePaths.Calls, "Outgoing calls"),
        (PagePaths.Work, "Work"),
        (PagePaths.Metrics, "Metrics"),
        (PagePaths.Configuration, "Configuration"),
        (PagePaths.Environments, "Environments"),
    ];

    private static void Icon(HtmlWriter html) => html.Write($"""
        data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E
        """ + $"""
        %3Crect width='16' height='16' rx='4' fill='%232457c5'/%3E
        """ + $"""
        %3Cpath d='M3 5h7M5 8h8M4 11h5' stroke='white' stroke-width='1.6' stroke-linecap='round'/%3E%3C/svg%3E
        """);

    internal static void Write(HtmlWriter html, PageData data, string path, string heading, HtmlWriter.Part content)
    {
        html.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{heading} · {data.Title}</title>
            <link rel="icon" href="{Icon}">
            <style>
            """);
        html.Write(Asset.Style);
        html.Write($"""
            </style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to content</a>
            <header>
            <div class="bar">
            <p class="service"><a href="{PagePaths.Overview}">{data.Title}</a></p>
            <p id="state" data-live>{h => State(h, data)}</p>
            <p class="live"><span id="connection" role="status"></span>
            <button type="button" id="live" aria-pressed="true" hidden>Live</button>
            <a id="reload" href="">Reload</a></p>
            </div>
            <nav aria-label="Pages"><ul>
            """);
        foreach (var (page, title) in s_pages)
            WriteLink(html, page, title, path == page || path.StartsWith(page + "/", StringComparison.Ordinal) && page != PagePaths.Overview);
        html.Write($"""
            </ul></nav>
            </header>
            <main id="main" tabindex="-1">
            <h1>{heading}</h1>
            {content}
            </main>
            <footer><p>Visible on this machine only, in Development only. All data is kept in memory and lost when the service stops.</p></footer>
            <script>
            """);
        html.Write(Asset.Script);
        html.Write($"</script>\n</body>\n</html>\n");
    }

    private static void WriteLink(HtmlWriter html, string page, string title, bool isHere)
    {
        if (isHere)
            html.Write($"""<li><a href="{page}" aria-current="page">{title}</a></li>""");
        else
            html.Write($"""<li><a href="{page}">{title}</a></li>""");
    }

    private static void State(HtmlWriter html, PageData data)
    {
        var status = data.Health.Report().Status;
        Parts.Badge(html, Parts.Tone(status), status.ToString());
        html.Write($""" <span class="muted">{data.Description.Owner}</span>""");
    }
}
