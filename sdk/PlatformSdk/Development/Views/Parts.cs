using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Views;

/// <summary>Elements that several views use.</summary>
internal static class Parts
{
    /// <summary>A section with a heading, which the script replaces when it changes.</summary>
    internal static void Section(HtmlWriter html, string id, string title, HtmlWriter.Part content, string? more = null, string moreText = "")
    {
        html.Write($"""<section id="{id}" data-live aria-labelledby="{id}-title"><div class="head"><h2 id="{id}-title">{title}</h2>""");
        if (more is not null)
            html.Write($"""<a href="{more}">{moreText}</a>""");
        html.Write($"</div>{content}</section>");
    }

    internal static void Badge(HtmlWriter html, string tone, string text) => html.Write($"""<span class="badge {tone}">{text}</span>""");

    internal static string Tone(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "good",
        HealthStatus.Degraded => "warn",
        _ => "bad",
    };

    /// <summary>Explains what would be here and how to get it.</summary>
    internal static void Empty(HtmlWriter html, string what, string how, string? command = null)
    {
        html.Write($"""<div class="empty"><p><strong>{what}</strong></p><p>{how}</p>""");
        if (command is not null)
            html.Write($"<p><code>{command}</code></p>");
        html.Write($"</div>");
    }

    internal static void Fact(HtmlWriter html, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
    }

    internal static void Tags(HtmlWriter html, IEnumerable<KeyValuePair<string, string>> tags)
    {
        html.Write($"""<dl class="tags">""");
        foreach (var (name, value) in tags)
            html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        html.Write($"</dl>");
    }
}
