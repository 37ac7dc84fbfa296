using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Testing.Registry;

/// <summary>
/// Blobs on their way: begun by POST, continued by PATCH, ended by PUT; or whole in one request; or taken over from another repository.
/// </summary>
internal sealed class Uploads(Blobs blobs)
{
    private readonly ConcurrentDictionary<string, byte[]> _begun = new();

    internal Task AnswerAsync(HttpContext context, RegistryPath path) => context.Request.Method switch
    {
        "POST" => BeginAsync(context, path),
        "PATCH" when _begun.ContainsKey(path.Reference) => ContinueAsync(context, path),
        "PUT" when _begun.ContainsKey(path.Reference) => EndAsync(context, path),
        _ => Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "BLOB_UPLOAD_UNKNOWN"),
    };

    private async Task BeginAsync(HttpContext context, RegistryPath path)
    {
        var query = context.Request.Query;
        if (query["mount"].ToString() is { Length: > 0 } digest && blobs.Find(query["from"].ToString(), digest) is { } mounted)
        {
            blobs.Add(path.Repository, mounted);
            Created(context, path, digest);
            return;
        }

        var upload = Guid.NewGuid().ToString("N");
        _begun[upload] = [];
        if (query.ContainsKey("digest"))
            await EndAsync(context, path with { Reference = upload });
        else
            Accepted(context, path with { Reference = upload });
    }

    private async Task ContinueAsync(HttpContext context, RegistryPath path)
    {
        var before = _begun[path.Reference];
        if (context.Request.Headers.ContentRange is [{ } range]
            && !range.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{before.Length}-"), StringComparison.Ordinal))
        {
            await Answer.ErrorAsync(context, StatusCodes.Status416RangeNotSatisfiable, "BLOB_UPLOAD_INVALID");
            return;
        }

        _begun[path.Reference] = [.. before, .. await Answer.BodyAsync(context)];
        Accepted(context, path);
    }

    private async Task EndAsync(HttpContext context, RegistryPath path)
    {
        _begun.TryRemove(path.Reference, out var before);
        byte[] content = [.. before!, .. await Answer.BodyAsync(context)];
        if (context.Request.Query["digest"] != Digest.Of(content))
        {
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "DIGEST_INVALID");
            return;
        }

        blobs.Add(path.Repository, content);
        Created(context, path, Digest.Of(content));
    }

    private static void Created(HttpContext context, RegistryPath path, string digest) =>
        Answer.Created(context, $"/v2/{path.Repository}/blobs/{digest}", digest);

    private void Accepted(HttpContext context, RegistryPath path)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = $"/v2/{path.Repository}/blobs/uploads/{path.Reference}";
        context.Response.Headers.Range = string.Create(CultureInfo.InvariantCulture, $"0-{Math.Max(0, _begun[path.Reference].Length - 1)}");
        context.Response.ContentLength = 0;
    }
}
