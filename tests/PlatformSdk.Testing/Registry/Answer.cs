using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Testing.Registry;

/// <summary>How a registry speaks.</summary>
internal static class Answer
{
    internal static Task OkAsync(HttpContext context)
    {
        context.Response.Headers["Docker-Distribution-Api-Version"] = "registry/2.0";
        return context.Response.WriteAsync("{}");
    }

    internal static void Created(HttpContext context, string location, string digest)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = location;
        context.Response.Headers["Docker-Content-Digest"] = digest;
        context.Response.ContentLength = 0;
    }

    internal static Task ContentAsync(HttpContext context, string type, string digest, byte[]? content, string unknown)
    {
        if (content is null)
            return ErrorAsync(context, StatusCodes.Status404NotFound, unknown);
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        context.Response.Headers["Docker-Content-Digest"] = digest;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(content).AsTask();
    }

    internal static Task ErrorAsync(HttpContext context, int status, string code, string detail = "")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask
            : context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                $$"""{"errors":[{"code":"{{code}}","message":"{{code}}","detail":"{{detail}}"}]}"""));
    }

    internal static async Task<byte[]> BodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        return body.ToArray();
    }
}
