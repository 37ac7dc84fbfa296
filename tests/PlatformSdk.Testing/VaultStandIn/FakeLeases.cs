using System.Collections.Concurrent;
using System.Globalization;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>Dynamic database credentials. A lease ends with its time, with its maximum, or with the token that made it.</summary>
public sealed class FakeLeases(TimeProvider clock, FakeTokens tokens)
{
    private readonly ConcurrentDictionary<string, Entry> _leases = new();
    private int _count;

    private sealed record Entry(string Token, string User, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

    public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(1);

    public TimeSpan MaxTtl { get; set; } = TimeSpan.FromDays(1);

    public bool DatabaseIsDown { get; set; }

    public int Created => _count;

    public int Renewals { get; private set; }

    /// <summary>True when the database would still let this user in.</summary>
    public bool Works(string? user) => _leases.Values.Any(lease => lease.User == user && IsAlive(lease));

    public Recording Answer(VaultCall call) => call.Path == "sys/leases/renew" ? Renew(call) : Create(call);

    private bool IsAlive(Entry lease) => clock.GetUtcNow() < lease.ExpiresAt && tokens.IsAlive(lease.Token);

    private Recording Create(VaultCall call)
    {
        if (!call.Path.EndsWith("/readonly", StringComparison.Ordinal)) return Recording.Of("creds-unknown-role");
        if (DatabaseIsDown) return Recording.Of("database-down-creds");
        var number = Interlocked.Increment(ref _count);
        var id = string.Create(CultureInfo.InvariantCulture, $"database/creds/readonly/{number:0000}OWE9O9GlJwjllBu55v0N");
        var user = string.Create(CultureInfo.InvariantCulture, $"v-approle-readonly-{number}");
        _leases[id] = new(call.Token!, user, clock.GetUtcNow(), clock.GetUtcNow() + Ttl);
        return Recording.Of("creds").With("lease_id", id).With("lease_duration", (int)Ttl.TotalSeconds).With("data.username", user)
            .With("data.password", string.Create(CultureInfo.InvariantCulture, $"Password-{number:000000}"));
    }

    private Recording Renew(VaultCall call)
    {
        if (!_leases.TryGetValue(call.Field("lease_id") ?? "", out var lease)) return Recording.Of("lease-not-found");
        if (!IsAlive(lease)) return Recording.Of("lease-died-with-token");
        if (DatabaseIsDown) return Recording.Of("database-down-renew");

        Renewals++;
        var (now, end) = (clock.GetUtcNow(), lease.CreatedAt + MaxTtl);
        var granted = now + Ttl <= end ? Ttl : end - now;
        _leases[call.Field("lease_id")!] = lease with { ExpiresAt = now + granted };
        return Recording.Of(granted < Ttl ? "lease-capped" : "lease-renewed").With("lease_id", call.Field("lease_id"))
            .With("lease_duration", (int)granted.TotalSeconds);
    }
}
