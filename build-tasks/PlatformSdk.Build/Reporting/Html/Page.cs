using System.Globalization;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>A report and what its sections share: links and words.</summary>
/// <param name="Report">The report.</param>
internal sealed record Page(Report Report)
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The traffic that the network policies allow; the same in several environments is one line.</summary>
    internal IReadOnlyList<(NetworkFlow Flow, string Environments)> Flows => field ??= FlowSection.Lines(Report.Flows);

    /// <summary>A link to a place. A browser opens the file; an editor or a reader finds the line by the text.</summary>
    internal HtmlWriter.Part Link(ReportPlace place) => Link(place.File, place.Line, place.Column);

    internal HtmlWriter.Part Link(string file) => Link(file, 0, 0);

    /// <summary>The same at once: a page has hundreds of them.</summary>
    internal void Link(HtmlWriter html, ReportPlace place) => Link(html, place.File, place.Line, place.Column);

    private HtmlWriter.Part Link(string file, int line, int column) => html => Link(html, file, line, column);

    private void Link(HtmlWriter html, string file, int line, int column)
    {
        var isLink = Report.ToRoot is not null && file.Length > 0 && !Path.IsPathRooted(file);
        if (isLink)
            html.Write($"<a class=\"path\" href=\"{Address(file)}\">{file}");
        else
            html.Write($"<code class=\"path\">{file}");
        if (line > 0)
            html.Write($":{line}");
        if (line > 0 && column > 0)
            html.Write($":{column}");
        if (isLink)
            html.Write($"</a>");
        else
            html.Write($"</code>");
    }

    /// <summary>A number with its noun.</summary>
    internal static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>A path as an address: a name with a colon or a percent sign is still a path.</summary>
    private string Address(string file) => _addresses.TryGetValue(file, out var known) ? known : _addresses[file] = Report.ToRoot
        + string.Join('/', file.Split('/').Select(part => part is "." or ".." ? part : Uri.EscapeDataString(part)));
}
