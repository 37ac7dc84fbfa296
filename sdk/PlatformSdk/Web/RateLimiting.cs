using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Web;

/// <summary>The limit that <c>Platform:Web:RateLimit</c> switches on: ASP.NET Core's own middleware, with one window a client.</summary>
internal sealed class RateLimiting(IOptions<PlatformOptions> platform) : IConfigureOptions<RateLimiterOptions>
{
    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = TellWhenAsync;
        if (platform.Value.Web.RateLimit is not { Requests: { } requests } limit)
            return;
        // A fixed one: it alone knows when the client may come back.
        var window = new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = limit.Window };
        options.GlobalLimiter =
            PartitionedRateLimiter.Create<HttpContext, Client>(context =>
                RateLimitPartition.GetFixedWindowLimiter(Client.FromRequest(context), _ => window));
    }

    /// <summary>The body follows: an error without one becomes problem details.</summary>
    private static ValueTask TellWhenAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    /// <summary>Who is counted. Compared by value, so that a request makes no text of an address.</summary>
    internal readonly record struct Client(string? User, IPAddress? Address)
    {
        internal static Client FromRequest(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } user }
            ? new(user, null)
            : new(null, Network(context.Connection.RemoteIpAddress));

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
