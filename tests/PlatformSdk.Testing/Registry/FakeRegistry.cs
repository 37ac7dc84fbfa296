using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Testing.Registry;

/// <summary>
/// A container registry by the OCI distribution specification 1.1, on a real socket: blobs that are uploaded whole or in pieces and mounted from one
/// repository into another, manifests by tag and digest. It takes nothing whose digest is wrong, and no manifest whose blobs it does not have.
/// </summary>
public sealed class FakeRegistry : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Blobs _blobs = new();
    private readonly ConcurrentDictionary<string, Manifest> _manifests = new();
    private readonly Uploads _uploads;

    private FakeRegistry(WebApplication app)
    {
        _app = app;
        _uploads = new Uploads(_blobs);
    }

    /// <summary>What a reference to an image begins with: <c>localhost:PORT</c>, the one host that every client speaks to without TLS.</summary>
    public string Host => $"localhost:{new Uri(_app.Urls.First()).Port}";

    /// <summary>What was pushed and can be pulled, as <c>repository:tag</c>.</summary>
    public IReadOnlyList<string> Tags => [.. _manifests.Keys.Where(key => !key.Contains('@')).Order(StringComparer.Ordinal)];

    public static async Task<FakeRegistry> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromMilliseconds(100));
        var app = builder.Build();
        var registry = new FakeRegistry(app);
        app.Run(registry.AnswerAsync);
        await app.StartAsync();
        return registry;
    }

    /// <summary>An image that was there before.</summary>
    public void Add(string repository, string tag, Image image)
    {
        foreach (var blob in image.Blobs)
            _blobs.Add(repository, blob);
        Keep(repository, tag, new Manifest(Image.ManifestType, image.Manifest));
    }

    /// <summary>What a pull of this reference, a tag or a digest, gives.</summary>
    public Image Pull(string repository, string reference)
    {
        var manifest = _manifests[Key(repository, reference)];
        using var document = JsonDocument.Parse(manifest.Content);
        return new Image(manifest.Content, [.. Image.BlobsOf(document.RootElement).Select(digest => _blobs.Find(repository, digest)!)]);
    }

    /// <summary>The architecture and the digest of each image in the index that this reference names.</summary>
    public IReadOnlyList<(string Architecture, string Digest)> Index(string repository, string reference)
    {
        using var document = JsonDocument.Parse(_manifests[Key(repository, reference)].Content);
        return [.. Image.ImagesOf(document.RootElement)!];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context) => RegistryPath.Of(context.Request.Path.Value!) switch
    {
        { Kind: "" } => Answer.OkAsync(context),
        { Kind: "manifests" } path => HttpMethods.IsPut(context.Request.Method) ? PutAsync(context, path) : GetAsync(context, path),
        { Kind: "uploads" } path => _uploads.AnswerAsync(context, path),
        { Kind: "blobs" } path =>
            Answer.ContentAsync(context, "application/octet-stream", path.Reference, _blobs.Find(path.Repository, path.Reference), "BLOB_UNKNOWN"),
        _ => Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "UNSUPPORTED"),
    };

    private Task GetAsync(HttpContext context, RegistryPath path)
    {
        _manifests.TryGetValue(Key(path.Repository, path.Reference), out var manifest);
        return Answer.ContentAsync(context, manifest?.Type ?? "", manifest is null
            ? ""
            : Digest.Of(manifest.Content), manifest?.Content, "MANIFEST_UNKNOWN");
    }

    private async Task PutAsync(HttpContext context, RegistryPath path)
    {
        var content = await Answer.BodyAsync(context);
        using var document = JsonDocument.Parse(content);
        if (Unknown(path.Repository, document.RootElement) is { } unknown)
        {
            await Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "MANIFEST_BLOB_UNKNOWN", unknown);
            return;
        }

        if (path.Reference.StartsWith("sha256:", StringComparison.Ordinal) && path.Reference != Digest.Of(content))
        {
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "DIGEST_INVALID");
            return;
        }

        Keep(path.Repository, path.Reference, new Manifest(context.Request.ContentType!, content));
        Answer.Created(context, $"/v2/{path.Repository}/manifests/{Digest.Of(content)}", Digest.Of(content));
    }

    /// <summary>What a manifest names and the repository does not have: a blob, or for an index, an image.</summary>
    private string? Unknown(string repository, JsonElement manifest) => Image.ImagesOf(manifest) is { } images
        ? images.FirstOrDefault(image => !_manifests.ContainsKey(Key(repository, image.Digest))).Digest
        : Image.BlobsOf(manifest).FirstOrDefault(digest => _blobs.Find(repository, digest) is null);

    private void Keep(string repository, string reference, Manifest manifest)
    {
        _manifests[Key(repository, reference)] = manifest;
        _manifests[Key(repository, Digest.Of(manifest.Content))] = manifest;
    }

    private static string Key(string repository, string reference) =>
        reference.StartsWith("sha256:", StringComparison.Ordinal) ? $"{repository}@{reference}" : $"{repository}:{reference}";

    private sealed record Manifest(string Type, byte[] Content);
}
