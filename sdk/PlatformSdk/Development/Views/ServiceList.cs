using PlatformSdk.Development.Access;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Neighbours;

namespace PlatformSdk.Development.Views;

/// <summary>The other services of the system on this machine, with their state and a link to their page.</summary>
internal static class ServiceList
{
    internal static void Write(HtmlWriter html, PageData data, IReadOnlyList<(string Name, Uri Root, bool IsNeed)> services)
    {
        html.Write($"""<ul class="rows">""");
        foreach (var (name, root, isNeed) in services)
        {
            var state = data.Neighbours.StateOf(root);
            html.Write($"""<li class="need"><span class="what">""");
            if (state == NeighbourState.NotRunning)
                html.Write($"<strong>{name}</strong>");
            else
                html.Write($"""<a href="{data.Link(root, PagePaths.Overview)}" rel="noreferrer"><strong>{name}</strong></a>""");
            html.Write($""" <span class="muted">{(isNeed ? "needed" : "")}</span></span>""");
            var (tone, word) = Say(state);
            Parts.Badge(html, tone, word);
            html.Write($"""<span class="detail muted">{root.GetLeftPart(UriPartial.Authority)}</span></li>""");
        }
        html.Write($"</ul>");
    }

    private static (string Tone, string Word) Say(NeighbourState state) => state switch
    {
        NeighbourState.Ready => ("good", "Ready"),
        NeighbourState.NotReady => ("warn", "Not ready"),
        NeighbourState.NotRunning => ("off", "Not running"),
        _ => ("off", "Checking"),
    };
}
