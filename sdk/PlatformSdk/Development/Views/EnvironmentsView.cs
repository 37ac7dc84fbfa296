using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>Shows the service in each environment, as the build resolved it; differences come first.</summary>
internal static class EnvironmentsView
{
    internal static void Write(HtmlWriter html, PlatformFile? left)
    {
        if (left is not { Environments.Count: > 0 } file)
        {
            Parts.Section(html, "differences", "Differences", h => Parts.Empty(h, "No information about environments was found.",
                "The build writes it next to the assembly of every service that has a platform.yaml:", "dotnet build && dotnet run"));
            return;
        }
        var rows = file.Rows.ToLookup(row => row.Values.Distinct().Count() > 1);
        Parts.Section(html, "differences", "Differences",
            h => Table(h, file.Environments, [.. rows[true]], "Settings that differ between environments"));
        Parts.Section(html, "same", "Same in every environment", h => Same(h, [.. rows[false]]));
        html.Write($"""<p class="muted">As resolved by the last build from platform.yaml and the platform's defaults. The manifests in """ +
            $"""deploy/ contain the complete settings.</p>""");
    }

    private static void Table(HtmlWriter html, IReadOnlyList<string> environments, IReadOnlyList<(string Name, IReadOnlyList<string?> Values)> rows,
        string caption)
    {
        if (rows.Count == 0)
        {
            Parts.Empty(html, "All environments are the same.", "To change a setting in one environment, add it to platform.yaml:",
                "environments: { production: { replicas: 3..12 } }");
            return;
        }
        html.Write($"""<table><caption class="unseen">{caption}</caption><thead><tr><th scope="col">Setting</th>""");
        foreach (var environment in environments)
            html.Write($"""<th scope="col">{environment}</th>""");
        html.Write($"</tr></thead><tbody>");
        foreach (var (name, values) in rows)
        {
            html.Write($"""<tr><th scope="row">{name}</th>""");
            foreach (var (environment, value) in environments.Zip(values))
                html.Write($"""<td data-environment="{environment}">{value ?? "–"}</td>""");
            html.Write($"</tr>");
        }
        html.Write($"</tbody></table>");
    }

    private static void Same(HtmlWriter html, IReadOnlyList<(string Name, IReadOnlyList<string?> Values)> rows)
        => Parts.Tags(html, rows.Where(row => row.Values[0] is not null).Select(row => KeyValuePair.Create(row.Name, row.Values[0]!)));
}
