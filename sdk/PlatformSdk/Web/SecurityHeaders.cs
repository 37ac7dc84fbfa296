using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.Web;

/// <summary>
/// The headers that OWASP's REST security cheat sheet recommends for an API. They are set when the response starts, after all other code, and never
/// replace a header of the endpoint. Pages (HTML, scripts, images) get no header that could break them.
/// </summary>
internal sealed class SecurityHeaders
{
    private static readonly StringValues s_noSniff = "nosniff";
    private static readonly StringValues s_policy = "default-src 'none'; frame-ancestors 'none'";
    private static readonly StringValues s_noReferrer = "no-referrer";
    private static readonly StringValues s_noStore = "no-store";

    private readonly IServiceProvider _services;
    private readonly Func<object, Task> _set;
    private StrictTransport? _transport;

    public SecurityHeaders(IServiceProvider services)
    {
        _services = services;
        // Created once, so that a request does not create a delegate.
        _set = Set;
    }

    internal void AddTo(HttpContext context) => context.Response.OnStarting(_set, context);

    private Task Set(object state)
    {
        var context = (HttpContext)state;
        var (response, headers) = (context.Response, context.Response.Headers);
        if (headers.XContentTypeOptions.Count == 0)
            headers.XContentTypeOptions = s_noSniff;
        if (context.Request.IsHttps)
            (_transport ??= _services.GetRequiredService<StrictTransport>()).AddTo(context);
        if (!IsData(response))
            return Task.CompletedTask;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = s_policy;
        if (!headers.ContainsKey("Referrer-Policy"))
            headers["Referrer-Policy"] = s_noReferrer;
        // A response with a lifetime or a version may be cached.
        if (headers.CacheControl.Count == 0 && headers.ETag.Count == 0 && headers.LastModified.Count == 0 && headers.Expires.Count == 0)
            headers.CacheControl = s_noStore;
        return Task.CompletedTask;
    }

    /// <summary>
    /// True for API responses. Not for redirects: a browser applies the referrer policy of a redirect to the next request, which then contains
    /// <c>Origin: null</c>.
    /// </summary>
    private static bool IsData(HttpResponse response) => response.StatusCode is < 300 or >= 400 && (response.ContentType is not { } type
        || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/problem", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/xml", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("text/xml", StringComparison.OrdinalIgnoreCase));
}
