using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.Web;

/// <summary>
/// The header <c>Strict-Transport-Security</c>, created at the first request over https: a service behind a gateway never loads the assembly of
/// <see cref="HstsOptions"/>.
/// </summary>
internal sealed class StrictTransport(IOptions<HstsOptions> options)
{
    private readonly HstsOptions _hsts = options.Value;
    private readonly StringValues _header = Text(options.Value);

    internal void AddTo(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.StrictTransportSecurity.Count == 0 && !IsExcluded(context.Request.Host.Host))
            headers.StrictTransportSecurity = _header;
    }

    private bool IsExcluded(string host)
    {
        foreach (var excluded in _hsts.ExcludedHosts)
        {
            if (string.Equals(host, excluded, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string Text(HstsOptions hsts) => string.Create(CultureInfo.InvariantCulture,
        $"max-age={(long)hsts.MaxAge.TotalSeconds}{(hsts.IncludeSubDomains ? "; includeSubDomains" : "")}{(hsts.Preload ? "; preload" : "")}");
}
