using System.Net;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Tests.Systems.Site;

/// <summary>The links between the pages of a site.</summary>
internal static partial class SiteLinks
{
    internal static IReadOnlyList<string> Pages(string site) =>
        [.. Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The links that lead to no file, or to no place in it.</summary>
    internal static IReadOnlyList<string> Dead(string site)
    {
        var pages = Pages(site).ToDictionary(page => page, File.ReadAllText);
        var dead =
            from page in pages
            from address in Addresses().Matches(page.Value).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            where !address.StartsWith("https://", StringComparison.Ordinal)
            let parts = address.Split('#')
            let file = parts[0].Length == 0 ? page.Key
                : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Key)!, Uri.UnescapeDataString(parts[0])))
            where !File.Exists(file)
                || (parts.Length > 1 && parts[1].Length > 0 && !pages[file].Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal))
            select $"{Path.GetRelativePath(site, page.Key)}: {address}";
        return [.. dead];
    }

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
