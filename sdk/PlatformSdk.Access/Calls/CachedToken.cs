using Microsoft.Extensions.Logging;
using PlatformSdk.Access.Issuer;
using PlatformSdk.Access.Logging;

namespace PlatformSdk.Access.Calls;

/// <summary>
/// The token for one audience. One request at a time gets a new one, shortly before the old one expires; meanwhile calls use the old one. After a
/// failed request calls fail at once for a moment, so that an issuer in trouble is not flooded.
/// </summary>
internal sealed class CachedToken(string audience, TokenRequests requests, TimeProvider time, ILogger<CachedToken> logger) : IDisposable
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_longestMargin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Held? _held;
    private (long At, string Why)? _failure;

    /// <exception cref="HttpRequestException">There is no valid token, and the issuer gives none.</exception>
    internal async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        var held = _held;
        var left = held is null ? TimeSpan.Zero : LeftOf(held);
        if (left > held?.Margin)
            return held.Token;
        var isValid = left > TimeSpan.Zero;
        if (!await _gate.WaitAsync(isValid ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(false))
            return held!.Token;
        try
        {
            return await RenewAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<string> RenewAsync(CancellationToken cancellation)
    {
        // Another request may have got it meanwhile.
        if (_held is { } fresh && LeftOf(fresh) > fresh.Margin)
            return fresh.Token;
        if (_failure is not { } last || time.GetElapsedTime(last.At) >= Pause)
        {
            var begin = time.GetTimestamp();
            try
            {
                var (token, lifetime) = await requests.SendAsync(audience, cancellation).ConfigureAwait(false);
                var margin = lifetime / 10 < s_longestMargin ? lifetime / 10 : s_longestMargin;
                (_held, _failure) = (new Held(token, begin, lifetime, margin), null);
                return token;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested && IssuerException.Explain(exception) is { } why)
            {
                Report(why);
                _failure = (time.GetTimestamp(), why);
            }
        }
        return _held is { } valid && LeftOf(valid) > TimeSpan.Zero
            ? valid.Token
            : throw new HttpRequestException(HttpRequestError.UserAuthenticationError, $"There is no token for {audience}: {_failure?.Why}");
    }

    /// <summary>Once for each outage.</summary>
    private void Report(string why)
    {
        if (_failure is not null)
            return;
        if (_held is { } held && LeftOf(held) > TimeSpan.Zero)
            Log.TokenOld(logger, audience, why, LeftOf(held).TotalSeconds);
        else
            Log.NoToken(logger, audience, why);
    }

    private TimeSpan LeftOf(Held held) => held.Lifetime - time.GetElapsedTime(held.Begin);

    private sealed record Held(string Token, long Begin, TimeSpan Lifetime, TimeSpan Margin);
}
