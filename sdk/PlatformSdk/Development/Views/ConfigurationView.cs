using PlatformSdk.Development.Access;
using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;
using PlatformSdk.Secrets.Reading;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Development.Views;

/// <summary>Shows the source of every setting, and the values only of what platform.yaml declares and is not secret.</summary>
internal static class ConfigurationView
{
    internal static void Write(HtmlWriter html, PageData data)
    {
        Parts.Section(html, "declared", "Declared in platform.yaml", h => Declared(h, data.Configuration.Declared()));
        Parts.Section(html, "secrets", "Secrets", h => Secrets(h, data));
        Parts.Section(html, "keys", "All keys", h => All(h, data.Configuration.All()));
    }

    private static void Declared(HtmlWriter html, IReadOnlyList<DeclaredKey> keys)
    {
        if (keys.Count == 0)
        {
            Parts.Empty(html, "platform.yaml declares no configuration.",
                "Declare settings there that differ between environments and are not secret:",
                "config: { Orders__PageSize: \"50\" }");
            return;
        }
        html.Write($"""<ul class="rows">""");
        foreach (var key in keys)
        {
            html.Write($"""<li class="key"><code class="what">{key.Key}</code>""");
            if (key.Source is null)
            {
                html.Write($"""<span class="detail muted">not set on this machine; see <a href="{PagePaths.Environments}">Environments</a></span>""");
            }
            else if (key.Value is null)
            {
                html.Write($"""<span class="detail"><span class="muted">hidden because it comes from a source of secrets</span></span><span """ +
                    $"""class="source">{key.Source}</span>""");
            }
            else
            {
                html.Write($"""<span class="detail"><code>{key.Value}</code></span><span class="source">{key.Source}</span>""");
            }
            html.Write($"</li>");
        }
        html.Write($"</ul>");
    }

    private static void Secrets(HtmlWriter html, PageData data)
    {
        if (data.Secrets is not { } session)
        {
            Parts.Empty(html, "This service has no secrets, or its store is 'none'.",
                "Declare a secret as a need. Its value is never stored in the repository:", "needs: { stripe-key: { type: secret } }");
            return;
        }
        html.Write($"""<p class="muted">Store: {session.Stores.NamesFor(session.Secrets.Select(secret => secret.Reference))}. Only names, """ +
            $"""versions and ages are shown; values never leave the process.</p>""" +
            $"""<ul class="rows">""");
        foreach (var secret in session.Secrets)
            Secret(html, session, secret);
        html.Write($"</ul>");
    }

    private static void Secret(HtmlWriter html, SecretsSession session, SecretState secret)
    {
        var store = session.Stores.For(secret.Reference);
        html.Write($"""<li class="secret"><span class="what"><strong>{secret.Reference.Name}</strong> <span """ +
            $"""class="muted">{secret.Reference.NeedType}</span></span><span class="result">""");
        Parts.Badge(html, secret.IsUsable ? "good" : secret.Reference.Optional ? "off" : "bad", secret.IsUsable ? "found" : "missing");
        html.Write($"""</span><span class="detail">""");
        if (secret.LastGood is { } reading)
            html.Write($"version <code>{reading.Version}</code>, confirmed {Words.Age(session.AgeOf(secret))} ago");
        else if (secret.SuppliedByConfiguration)
            html.Write($"supplied by the configuration");
        else
            html.Write($"{secret.Failure ?? "not found yet"}; create it: <code>{store.CreateCommand(secret.Reference)}</code>");
        if (secret is { Failure: { } failure, IsUsable: true })
            html.Write($""" <span class="muted">{failure}</span>""");
        html.Write($"</span></li>");
    }

    private static void All(HtmlWriter html, IReadOnlyList<ConfigurationKey> keys)
    {
        html.Write($"""<p class="muted">Grouped by the source that provides the value. Values are hidden because any of them may be a secret.</p>""");
        foreach (var source in keys.GroupBy(key => key.Source).OrderBy(group => group.Key == "environment variable")
            .ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            html.Write($"""<details id="source-{source.Key.Replace(' ', '-')}" class="source-keys"><summary>{source.Key} <span """ +
                $"""class="muted">{Words.Count(source.Count(), "key", "keys")}</span></summary><ul class="names">""");
            foreach (var key in source)
            {
                html.Write($"<li><code>{key.Key}</code>");
                if (key.Hidden.Count > 0)
                    html.Write($""" <span class="muted">also in {string.Join(", ", key.Hidden)}</span>""");
                html.Write($"</li>");
            }
            html.Write($"</ul></details>");
        }
    }
}
