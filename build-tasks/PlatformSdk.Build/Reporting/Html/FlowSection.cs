namespace PlatformSdk.Build.Reporting.Html;

/// <summary>Who may talk to whom. The same traffic in several environments is one line.</summary>
internal static class FlowSection
{
    internal static string? Count(Page page) => page.Flows is { Count: > 0 } lines ? FindingSection.Number(lines.Count) : null;

    internal static void Write(HtmlWriter html, Page page)
    {
        html.Write($"<p>What the network policies allow; all other traffic is refused.</p>\n");
        var isLong = page.Flows.Count > Fold.MostRows;
        Fold.Begin(html, isLong, "All flows", page.Flows.Count);
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Table of the network flows"><table><thead><tr>""");
        html.Write($"""<th scope="col">Direction</th>""");
        html.Write($"""<th scope="col">Other end</th><th scope="col">Port</th><th scope="col">Why</th><th scope="col">Policy</th><th """ +
            $"""scope="col">Environments</th></tr></thead><tbody>{"\n"}""");
        foreach (var (flow, environments) in page.Flows)
        {
            html.Write($"<tr><td>{(flow.IsIncoming ? "in, from" : "out, to")}</td><td class=\"text\">{flow.Peer}</td><td>{flow.Port}</td>");
            html.Write($"<td>{(flow.Need is { } need ? $"need {need}" : "")}</td><td>{flow.Policy}</td><td>{environments}</td></tr>\n");
        }

        html.Write($"</tbody></table></div>\n");
        Fold.End(html, isLong);
    }

    internal static IReadOnlyList<(NetworkFlow Flow, string Environments)> Lines(IReadOnlyList<NetworkFlow> flows)
    {
        var all = flows.Select(flow => flow.Environment).Distinct().Count();
        return
        [
            .. flows.GroupBy(flow => flow, Alike.Anywhere)
                .Select(same => (Key: same.First(), Names: same.Select(flow => flow.Environment).Distinct().ToList()))
                .OrderByDescending(line => line.Key.IsIncoming)
                .Select(line => (line.Key, line.Names.Count == all && all > 1 ? "all" : string.Join(", ", line.Names))),
        ];
    }

    /// <summary>Whether two environments allow the same.</summary>
    private sealed class Alike : IEqualityComparer<NetworkFlow>
    {
        internal static readonly Alike Anywhere = new();

        public bool Equals(NetworkFlow? one, NetworkFlow? other) => one!.Peer == other!.Peer && one.Port == other.Port && one.Policy == other.Policy
            && one.Need == other.Need && one.IsIncoming == other.IsIncoming;

        public int GetHashCode(NetworkFlow flow) => flow.Peer.GetHashCode(StringComparison.Ordinal);
    }
}
