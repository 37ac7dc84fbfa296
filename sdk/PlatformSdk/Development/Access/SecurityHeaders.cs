using Microsoft.AspNetCore.Http;
using PlatformSdk.Development.Html;

namespace PlatformSdk.Development.Access;

/// <summary>
/// The security headers of the page: no caching, framing, content sniffing or external content, and only our own style and script run.
/// </summary>
internal static class SecurityHeaders
{
    private static readonly string s_policy = "default-src 'none'; "
        + $"script-src '{Asset.Script.Hash}'; style-src '{Asset.Style.Hash}'; connect-src 'self'; img-src data:; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    internal static void Set(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = s_policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
