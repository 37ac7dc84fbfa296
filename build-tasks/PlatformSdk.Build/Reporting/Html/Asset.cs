using System.Security.Cryptography;
using System.Text;
using PlatformSdk.Build.Description.Files;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// Style or script of a page: only what is embedded in an assembly of the SDK. A page's policy allows it by its hash and nothing else, so no text can
/// become style or script.
/// </summary>
internal sealed class Asset
{
    private static readonly Lazy<Asset> s_style = new(() => new Asset(EmbeddedText.Read("report.css")));

    private Asset(string text)
    {
        Text = text;
        Hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The style that every page of the SDK begins with.</summary>
    internal static Asset Style => s_style.Value;

    internal string Text { get; }

    internal string Hash { get; }

    /// <summary>What is embedded in the assembly of a type.</summary>
    internal static Asset Embedded<T>(string name) => new(EmbeddedText.Read(name, typeof(T)));
}
