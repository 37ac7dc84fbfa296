using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace PlatformSdk.Web;

/// <summary>
/// Adds the usual error body to an error without one, like <c>UseStatusCodePages()</c>, which costs each request an object and a state machine. If
/// the service uses that method it takes precedence.
/// </summary>
internal sealed class EmptyErrors(IProblemDetailsService? problems)
{
    internal static bool IsEmptyError(HttpContext context)
    {
        var response = context.Response;
        return response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted && response.ContentLength is null
            && response.ContentType is null;
    }

    internal async Task WriteAsync(HttpContext context)
    {
        // A gRPC client reads trailers instead.
        var isGrpc = context.Request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) is true;
        if (problems is null || isGrpc || context.GetEndpoint()?.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>() is not null)
            return;
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = context.Response.StatusCode } })
            .ConfigureAwait(false);
    }
}
