using System.Collections.Frozen;

namespace PlatformSdk.Telemetry.Http;

/// <summary>Names and values of the stable HTTP semantic conventions (OpenTelemetry 1.23 and later).</summary>
internal static class HttpSemantics
{
    internal const string RequestMethod = "http.request.method";
    internal const string RequestMethodOriginal = "http.request.method_original";
    internal const string ResponseStatusCode = "http.response.status_code";
    internal const string Route = "http.route";
    internal const string UrlPath = "url.path";
    internal const string UrlQuery = "url.query";
    internal const string UrlScheme = "url.scheme";
    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string ClientAddress = "client.address";
    internal const string UserAgent = "user_agent.original";
    internal const string ProtocolVersion = "network.protocol.version";
    internal const string ErrorType = "error.type";

    /// <summary>A span without <see cref="ProtocolVersion"/> has this one.</summary>
    internal const string UsualProtocol = "HTTP/1.1";

    /// <summary>Replaces unknown methods, whose number clients could increase without limit.</summary>
    internal const string OtherMethod = "_OTHER";

    private static readonly FrozenSet<string> s_methods = FrozenSet.ToFrozenSet(
        ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"], StringComparer.Ordinal);

    // Boxed once, when it first occurs, because a tag's value is an object.
    private static readonly object?[] s_statusCodes = new object?[500];

    internal static bool IsKnown(string method) => s_methods.Contains(method);

    internal static object Box(int statusCode) => statusCode is >= 100 and < 600 ? s_statusCodes[statusCode - 100] ??= statusCode : statusCode;

    internal static string Version(string protocol) => protocol switch
    {
        "HTTP/2" => "2",
        "HTTP/3" => "3",
        "HTTP/1.0" => "1.0",
        _ => protocol,
    };
}
