using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace PlatformSdk.Telemetry.Http;

/// <summary>
/// Adds the semantic conventions to the span of a request. At the begin every tag is new, so <c>AddTag</c> is correct and saves the search of
/// <c>SetTag</c>; by the end, code of the service or a library may have set any of them, and a span has each attribute only once.
/// </summary>
internal sealed class ServerSpan
{
    private readonly HostCache _hosts = new();
    private readonly SpanNames _names = new();

    internal void Begin(Activity span, HttpContext context)
    {
        if (!span.IsAllDataRequested)
            return;

        var request = context.Request;
        AddMethod(span, request.Method);
        span.AddTag(HttpSemantics.UrlPath, request.PathBase.HasValue ? request.PathBase.Value + request.Path.Value : request.Path.Value);
        span.AddTag(HttpSemantics.UrlScheme, request.Scheme);
        if (request.QueryString is { HasValue: true, Value: { Length: > 1 } query })
            span.AddTag(HttpSemantics.UrlQuery, QueryRedaction.Redact(query));
        if (_hosts.Get(request.Host) is { } host)
        {
            span.AddTag(HttpSemantics.ServerAddress, host.Address);
            if (host.Port is not null)
                span.AddTag(HttpSemantics.ServerPort, host.Port);
        }
        if (request.Headers.UserAgent is { Count: > 0 } agent)
            span.AddTag(HttpSemantics.UserAgent, agent.ToString());
        // Nearly every request has HTTP/1.1, and each tag costs 40 bytes.
        if (request.Protocol != HttpSemantics.UsualProtocol)
            span.AddTag(HttpSemantics.ProtocolVersion, HttpSemantics.Version(request.Protocol));
    }

    internal void End(Activity span, HttpContext context)
    {
        if (!span.IsAllDataRequested)
            return;
        // At the end, because forwarded headers of a declared proxy have been applied by then.
        // The feature itself: HttpContext.Connection is a generic wrapper, which the runtime compiles at the first request.
        if (context.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress is { } client)
            span.SetTag(HttpSemantics.ClientAddress, client.ToString());
        var route = Route(context);
        if (route is not null)
            span.SetTag(HttpSemantics.Route, route);
        span.DisplayName = _names.Get(HttpSemantics.IsKnown(context.Request.Method) ? context.Request.Method : HttpSemantics.OtherMethod, route);

        var status = context.Response.StatusCode;
        span.SetTag(HttpSemantics.ResponseStatusCode, HttpSemantics.Box(status));
        var exception = UnhandledException.FindIn(context);
        if (exception is not null)
        {
            Fail(span, exception);
        }
        else if (status >= StatusCodes.Status500InternalServerError)
        {
            span.SetTag(HttpSemantics.ErrorType, status.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void AddMethod(Activity span, string method)
    {
        if (HttpSemantics.IsKnown(method))
        {
            span.AddTag(HttpSemantics.RequestMethod, method);
            return;
        }
        span.AddTag(HttpSemantics.RequestMethod, HttpSemantics.OtherMethod);
        span.AddTag(HttpSemantics.RequestMethodOriginal, method);
    }

    /// <summary>The only place that adds an exception to a span, so that it is added once, whatever handles it.</summary>
    private static void Fail(Activity span, Exception exception)
    {
        span.SetTag(HttpSemantics.ErrorType, exception.GetType().FullName);
        span.SetStatus(ActivityStatusCode.Error);
        span.AddException(exception);
    }

    /// <summary>The requested route, even if an error page ran in its place.</summary>
    internal static string? Route(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
            ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint
            ?? context.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route is { } route ? (route.Length == 0 ? "/" : route) : null;
    }
}
