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
    public static Image Base(string architecture = "amd64")
    {
        var (layer, uncompressed) = Layer("app/");
        var configuration = Bytes(new JsonObject
        {
            ["architecture"] = architecture,
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

    /// <summary>What the pipeline records of it when it has published one of several architectures.</summary>
    public JsonObject Record(string repository, string service, string version, string commit) => new()
    {
        ["name"] = service,
        ["image"] = repository,
        ["version"] = version,
        ["digest"] = Digest,
        ["commit"] = commit,
        ["architecture"] = Configuration.GetProperty("architecture").GetString(),
        ["manifest"] = Encoding.UTF8.GetString(Manifest),
        ["mediaType"] = ManifestType,
        ["configuration"] = Encoding.UTF8.GetString(Blobs[0]),
    };

    /// <summary>Writes the files of all layers into a folder, as a container would see them.</summary>
    public void Unpack(string folder)
    {
        foreach (var layer in Blobs.Skip(1))
        {
            using var content = new GZipStream(new MemoryStream(layer), CompressionMode.Decompress);
            TarFile.ExtractToDirectory(content, folder, overwriteFiles: true);
        }
    }

    /// <summary>The images that an index joins; null for the manifest of one image.</summary>
    internal static IReadOnlyList<(string Architecture, string Digest)>? ImagesOf(JsonElement manifest) =>
        !manifest.TryGetProperty("manifests", out var all) ? null
        : [.. all.EnumerateArray().Select(one => (one.GetProperty("platform").GetProperty("architecture").GetString()!,
            one.GetProperty("digest").GetString()!))];

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
