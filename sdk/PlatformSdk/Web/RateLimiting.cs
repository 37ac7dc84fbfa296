using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Web;

/// <summary>The limit that <c>Platform:Web:RateLimit</c> turns on: ASP.NET Core's own middleware, with one window per client.</summary>
internal sealed class RateLimiting(IOptions<PlatformOptions> platform) : IConfigureOptions<RateLimiterOptions>
{
    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = SetRetryAfterAsync;
        if (platform.Value.Web.RateLimit is not { Requests: { } requests } limit)
            return;
        // A fixed window, because only that kind knows when the client may retry.
        var window = new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = limit.Window };
        options.GlobalLimiter =
            PartitionedRateLimiter.Create<HttpContext, Client>(context =>
                RateLimitPartition.GetFixedWindowLimiter(Client.FromRequest(context), _ => window));
    }

    /// <summary>Sets the header. The body follows: an error without one becomes problem details.</summary>
    private static ValueTask SetRetryAfterAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    /// <summary>The counted client. Compared by value, so that a request does not convert an address to text.</summary>
    internal readonly record struct Client(string? User, IPAddress? Address)
    {
        internal static Client FromRequest(HttpContext context)
            => context.User.Identity is { IsAuthenticated: true } && SubjectOf(context.User) is { } user
                ? new(user, null)
                : new(null, Network(context.Connection.RemoteIpAddress));

        /// <summary>The subject of a token, because a token for a program has no name, and names of people are not unique.</summary>
        private static string? SubjectOf(ClaimsPrincipal user)
            => (user.FindFirst("sub") ?? user.FindFirst(ClaimTypes.NameIdentifier))?.Value is { Length: > 0 } subject ? subject
            : user.Identity?.Name is { Length: > 0 } name ? name : null;

        private static IPAddress? Network(IPAddress? address)
        {
            if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
                return address;
            if (address.IsIPv4MappedToIPv6)
                return address.MapToIPv4();
            Span<byte> bytes = stackalloc byte[16];
            address.TryWriteBytes(bytes, out _);
            bytes[8..].Clear();
            return new IPAddress(bytes);
        }
    }
}
