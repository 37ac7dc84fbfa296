using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Web;

/// <summary>The time-out that <c>Platform:Web:RequestTimeout</c> switches on: ASP.NET Core's own middleware, 504 and problem details.</summary>
internal sealed class RequestTimeouts(IOptions<PlatformOptions> platform) : IConfigureOptions<RequestTimeoutOptions>
{
    public void Configure(RequestTimeoutOptions options)
    {
        if (platform.Value.Web.RequestTimeout is { } timeout)
            options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = timeout };
    }
}
