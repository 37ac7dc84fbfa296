using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Html;
using PlatformSdk.Health;

namespace PlatformSdk.Development.Views;

/// <summary>Every need with its health, then the checks that do not belong to a need.</summary>
internal static class NeedList
{
    internal static void Write(HtmlWriter html, PageData data)
    {
        var needs = data.Description.Needs;
        var checks = data.Health.Entries;
        if (needs.Count == 0 && checks.Count == 0)
        {
            Parts.Empty(html, "This service has no needs.", "Declare needs in platform.yaml; the build sets up each of them and its health check:",
                "needs: { orders-db: { type: postgres, local: \"Host=localhost;Username=postgres\" } }");
            return;
        }
        html.Write($"""<ul class="rows">""");
        foreach (var need in needs)
            Row(html, need.Name, need.Optional ? $"{need.Type}, optional" : need.Type, checks.FirstOrDefault(check => Is(check, need.Name)), data);
        foreach (var check in checks.Where(check => !needs.Any(need => Is(check, need.Name))))
            Row(html, check.Registration.Name, "check", check, data);
        html.Write($"</ul>");
    }

    private static bool Is(CheckedEntry check, string name) => string.Equals(check.Registration.Name, name, StringComparison.OrdinalIgnoreCase);

    private static void Row(HtmlWriter html, string name, string type, CheckedEntry? check, PageData data)
    {
        html.Write($"""<li class="need"><span class="what"><strong>{name}</strong> <span class="muted">{type}</span></span>""");
        if (check is null)
            Secret(html, name, data);
        else if (!check.First.IsCompleted)
            Parts.Badge(html, "off", "Checking");
        else
            Result(html, check.Last);
        html.Write($"</li>");
    }

    private static void Result(HtmlWriter html, HealthReportEntry result)
    {
        Parts.Badge(html, Parts.Tone(result.Status), result.Status.ToString());
        html.Write($"""<span class="detail">{result.Description} <span class="muted">{Words.Duration(result.Duration)}</span></span>""");
    }

    /// <summary>Secrets have no checks of their own: one check covers all of them.</summary>
    private static void Secret(HtmlWriter html, string name, PageData data)
    {
        if (data.Secrets?.Secrets.FirstOrDefault(secret => secret.Reference.Name == name) is { } secret)
            Parts.Badge(html, secret.IsUsable ? "good" : "bad", secret.IsUsable ? "Found" : "Missing");
        else
            Parts.Badge(html, "off", "Not checked");
        html.Write($"""<span class="detail"><a href="{PagePaths.Configuration}#secrets">Secrets</a></span>""");
    }
}
