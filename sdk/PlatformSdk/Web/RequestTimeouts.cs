using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Web;

/// <summary>The timeout that <c>Platform:Web:RequestTimeout</c> turns on: ASP.NET Core's own middleware, with 504 and problem details.</summary>
internal sealed class RequestTimeouts(IOptions<PlatformOptions> platform) : IConfigureOptions<RequestTimeoutOptions>
{
    public void Configure(RequestTimeoutOptions options)
    {
        if (platform.Value.Web.RequestTimeout is { } timeout)
            options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = timeout };
    }
}
