using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>The service in each environment, as the build resolved it: first what differs.</summary>
internal static class EnvironmentsView
{
    internal static void Write(HtmlWriter html, PlatformFile? left)
    {
        if (left is not { Environments.Count: > 0 } file)
        {
            Parts.Section(html, "differences", "Differences", h => Parts.Empty(h, "The build left nothing about environments here.",
                "It does so for a service with a platform.yaml, beside the assembly that dotnet run starts:", "dotnet build && dotnet run"));
            return;
        }
        var rows = file.Rows.ToLookup(row => row.Values.Distinct().Count() > 1);
        Parts.Section(html, "differences", "What differs",
            h => Table(h, file.Environments, [.. rows[true]], "What differs between the environments"));
        Parts.Section(html, "same", "What is the same everywhere", h => Same(h, [.. rows[false]]));
        html.Write($"""<p class="muted">As the last build resolved it from platform.yaml and the platform's defaults. The manifests under """ +
            $"""deploy/ say the same at length.</p>""");
    }

    private static void Table(HtmlWriter html, IReadOnlyList<string> environments, IReadOnlyList<(string Name, IReadOnlyList<string?> Values)> rows,
        string caption)
    {
        if (rows.Count == 0)
        {
            Parts.Empty(html, "All environments are the same.", "platform.yaml may say what differs in one of them:",
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
