using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Reporting.Html;

namespace PlatformSdk.Build.Authoring.Systems.Site.Parts;

/// <summary>The day on which a service is removed.</summary>
internal static class Retirement
{
    /// <summary>In words, such as <c>until 2027-06-30</c>; null without a day.</summary>
    internal static string? Until(CalendarDate? retire, DateOnly today) =>
        retire is null ? null : retire.Value <= today ? $"due since {retire}" : $"until {retire}";

    /// <summary>The alert on the page of a deprecated service.</summary>
    internal static void Alert(HtmlWriter html, SiteService service, DateOnly today)
    {
        html.Write($"""<p class="alert"><strong>Deprecated.</strong> """);
        if (service.Indexed.Retire is { } day)
            html.Write($"{(day.Value <= today ? "It was to be removed on" : "It is removed on")} {day.Value}. ");
        html.Write($"Do not add a call of it; its callers have to move.</p>\n");
    }
}
