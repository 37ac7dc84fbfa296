using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>Configuration other than secrets, and its differences between environments.</summary>
internal static class ConfigurationSection
{
    internal static string Render(PlatformModel model) =>
        Table("Only the settings that every service has.", ["variable", .. model.Environments.Select(e => e.Environment)],
        model.Environments.SelectMany(e => e.Config.Keys).Distinct().Order(StringComparer.Ordinal)
            .Select(key => (string[])[Verbatim(key),
                .. model.Environments.Select(e => e.Config.TryGetValue(key, out var value) ? Verbatim(value) : "")]));
}
