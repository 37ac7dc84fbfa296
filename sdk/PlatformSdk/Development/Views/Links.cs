using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>Links and tags of the description.</summary>
internal static class Links
{
    internal static void Write(HtmlWriter html, PlatformFile file)
    {
        if (file.Links.Count > 0)
        {
            html.Write($"""<ul class="links">""");
            foreach (var (title, address) in file.Links)
                Link(html, title, address);
            html.Write($"</ul>");
        }
        if (file.Tags.Count == 0)
            return;
        html.Write($"""<p class="labels">""");
        foreach (var tag in file.Tags)
            html.Write($"""<span class="label">{tag}</span> """);
        html.Write($"</p>");
    }

    /// <summary>The build allows only http(s) and mailto, but the file can be edited, so it is checked here too.</summary>
    private static void Link(HtmlWriter html, string title, string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto")
            html.Write($"""<li><a href="{address}" rel="noreferrer noopener">{title}</a></li>""");
        else
            html.Write($"<li>{title}: {address}</li>");
    }
}
