using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Access.Tests.Support;

/// <summary>Answers in place of the provider.</summary>
internal static class Answer
{
    internal static async Task<bool> With(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(text);
        return true;
    }
}
