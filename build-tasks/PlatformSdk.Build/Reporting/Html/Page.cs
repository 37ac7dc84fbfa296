using System.Globalization;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>A report and what its sections share: links and words.</summary>
/// <param name="Report">The report.</param>
internal sealed record Page(Report Report)
{
    /// <summary>A link to a place. A browser opens the file; an editor or a reader finds the line by the text.</summary>
    internal HtmlWriter.Part Link(ReportPlace place) => Link(place.File, place.Line switch
    {
        0 => place.File,
        _ when place.Column == 0 => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}"),
    });

    internal HtmlWriter.Part Link(string file) => Link(file, file);

    private HtmlWriter.Part Link(string file, string text) => html =>
    {
        if (Report.ToRoot is null || file.Length == 0 || Path.IsPathRooted(file))
            html.Write($"<code class=\"path\">{text}</code>");
        else
            html.Write($"<a class=\"path\" href=\"{Report.ToRoot + Address(file)}\">{text}</a>");
    };

    /// <summary>A number with its noun.</summary>
    internal static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>A path as an address: a name with a colon or a percent sign is still a path.</summary>
    private static string Address(string file) =>
        string.Join('/', file.Split('/').Select(part => part is "." or ".." ? part : Uri.EscapeDataString(part)));
}
