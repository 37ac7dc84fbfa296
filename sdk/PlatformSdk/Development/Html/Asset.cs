using System.Security.Cryptography;
using System.Text;

namespace PlatformSdk.Development.Html;

/// <summary>The style or the script, inline in every page and allowed by its hash, so that the browser runs no other.</summary>
internal sealed class Asset
{
    internal static readonly Asset Style = new("page.css");
    internal static readonly Asset Script = new("page.js");

    private Asset(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // The browser hashes the text with normalized line ends.
        Text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    internal string Text { get; }

    internal string Hash { get; }
}
