using System.Security.Cryptography;
using System.Text;
using PlatformSdk.Build.Description.Files;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>The style of the page. The page's policy allows this one by its hash and nothing else, so no text can become style or script.</summary>
internal sealed class Style
{
    private static readonly Lazy<Style> s_page = new(() => new Style(EmbeddedText.Read("report.css")));

    private Style(string text)
    {
        Text = text;
        Hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    internal static Style OfPage => s_page.Value;

    internal string Text { get; }

    internal string Hash { get; }
}
