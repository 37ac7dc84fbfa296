namespace PlatformSdk.Build.Reporting.Html;

/// <summary>Closes a long part until a reader opens it, so that the page stays short enough to read. On paper, it is open.</summary>
internal static class Fold
{
    /// <summary>More rows than these are a list to search, and no longer one to read.</summary>
    internal const int MostRows = 12;

    internal static void Begin(HtmlWriter html, bool isLong, string what, int count)
    {
        if (isLong)
            html.Write($"""<details><summary>{what} <span class="count">{count}</span></summary>{"\n"}""");
    }

    internal static void End(HtmlWriter html, bool isLong)
    {
        if (isLong)
            html.Write($"</details>\n");
    }
}
