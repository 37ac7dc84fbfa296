using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Testing.Registry;

/// <summary>
/// An image as a registry holds it: the manifest, and the blobs that it names: the configuration first, then the layers from below.
/// </summary>
public sealed record Image(byte[] Manifest, IReadOnlyList<byte[]> Blobs)
{
    internal const string ManifestType = "application/vnd.oci.image.manifest.v1+json";

    private const string Architecture = "amd64";

    public string Digest => Registry.Digest.Of(Manifest);

    /// <summary>How the container is started.</summary>
    public JsonElement Configuration
    {
        get
        {
            using var document = JsonDocument.Parse(Blobs[0]);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The least that another image can be built on: Linux, with an empty folder.</summary>
    public static Image Base()
    {
        var (layer, uncompressed) = Layer("app/");
        var configuration = Bytes(new JsonObject
        {
            ["architecture"] = Architecture,
            ["os"] = "linux",
            ["config"] = new JsonObject
            {
                ["Env"] =
                new JsonArray("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "APP_UID=1654")
            },
            ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray(uncompressed) },
            ["history"] = new JsonArray(new JsonObject { ["created_by"] = "base" }),
        });
        var manifest = Bytes(new JsonObject
        {
            ["schemaVersion"] = 2,
            ["mediaType"] = ManifestType,
            ["config"] = Descriptor("application/vnd.oci.image.config.v1+json", configuration),
            ["layers"] = new JsonArray(Descriptor("application/vnd.oci.image.layer.v1.tar+gzip", layer)),
        });
        return new Image(manifest, [configuration, layer]);
    }

    /// <summary>Writes the files of all layers into a folder, as a container would see them.</summary>
    public void Unpack(string folder)
    {
        foreach (var layer in Blobs.Skip(1))
        {
            using var content = new GZipStream(new MemoryStream(layer), CompressionMode.Decompress);
            TarFile.ExtractToDirectory(content, folder, overwriteFiles: true);
        }
    }

    internal static IEnumerable<string> BlobsOf(JsonElement manifest) =>
        manifest.GetProperty("layers").EnumerateArray().Prepend(manifest.GetProperty("config"))
            .Select(blob => blob.GetProperty("digest").GetString()!);

    private static (byte[] Compressed, string UncompressedDigest) Layer(string folder)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Pax, leaveOpen: true))
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, folder));
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(tar.ToArray());
        return (compressed.ToArray(), Registry.Digest.Of(tar.ToArray()));
    }

    private static JsonObject Descriptor(string type, byte[] content) =>
        new() { ["mediaType"] = type, ["digest"] = Registry.Digest.Of(content), ["size"] = content.Length };

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
