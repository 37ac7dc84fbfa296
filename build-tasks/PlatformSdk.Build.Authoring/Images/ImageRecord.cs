using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PlatformSdk.Build.Authoring.Images;

/// <summary>What a publish has recorded of the image for one architecture.</summary>
internal sealed record ImageRecord(string Architecture, string Version, string Commit, string Digest, string Manifest, string MediaType,
    string Configuration)
{
    /// <summary>The record; null if it is not one, or if its parts do not have the digests that it names.</summary>
    internal static ImageRecord? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var record = new ImageRecord(Text("architecture"), Text("version"), Text("commit"), Text("digest"), Text("manifest"), Text("mediaType"),
                Text("configuration"));
            return record.IsWhole() ? record : null;

            string Text(string name) => document.RootElement.GetProperty(name).GetString() ?? "";
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a manifest or of an index: what it holds.</summary>
    internal static string DigestOf(string content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    /// <summary>Its configuration says which processor it is for, and its manifest names that configuration.</summary>
    private bool IsWhole()
    {
        using var manifest = JsonDocument.Parse(Manifest);
        using var configuration = JsonDocument.Parse(Configuration);
        return DigestOf(Manifest) == Digest
            && manifest.RootElement.GetProperty("config").GetProperty("digest").GetString() == DigestOf(Configuration)
            && configuration.RootElement.GetProperty("architecture").GetString() == Architecture
            && Version.Length > 0 && MediaType.Length > 0;
    }
}
