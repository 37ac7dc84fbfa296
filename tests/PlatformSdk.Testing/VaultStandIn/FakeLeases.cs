using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>Dynamic database credentials. A lease ends with its time, with its maximum, or with the token that made it.</summary>
public sealed class FakeLeases(TimeProvider clock, FakeTokens tokens)
{
    private readonly ConcurrentDictionary<string, Entry> _leases = new();
    private const string RevokePrefix = "sys/leases/revoke-prefix/";
    private int _count;

    private sealed record Entry(string Token, string User, TimeSpan CreatedAt, TimeSpan ExpiresAt);

    public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(1);

    public TimeSpan MaxTtl { get; set; } = TimeSpan.FromDays(1);

    /// <summary>What the answers give instead of the seconds that are left, or null.</summary>
    public JsonNode? Duration { get; set; }

    /// <summary>Called with user and password of new credentials, and with the user of those that end before their time.</summary>
    public Action<string, string>? Grant { get; set; }

    public Action<string>? Drop { get; set; }

    /// <summary>What ends the names of the users, where several tests share a server.</summary>
    public string UserSuffix { get; set; } = "";

    public bool DatabaseIsDown { get; set; }

    public int Created => _count;

    public int Renewals { get; private set; }

    /// <summary>True when the database would still let this user in.</summary>
    public bool Works(string? user) => _leases.Values.Any(lease => lease.User == user && IsAlive(lease));

    public Recording Answer(VaultCall call) => call.Path switch
    {
        "sys/leases/renew" => Renew(call),
        "sys/leases/revoke" => Revoke(call, call.Field("lease_id") ?? ""),
        _ when call.Path.StartsWith(RevokePrefix, StringComparison.Ordinal) => Revoke(call, call.Path[RevokePrefix.Length..]),
        _ => Create(call),
    };

    /// <summary>Ends the leases whose ids begin so, as <c>vault lease revoke -prefix</c> does: the database users are dropped with them.</summary>
    public void Revoke(string prefix)
    {
        foreach (var id in _leases.Keys.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (_leases.TryRemove(id, out var lease)) Drop?.Invoke(lease.User);
        }
    }

    // The machine of the server has a clock of its own, which no test sets.
    private TimeSpan Now => clock.GetElapsedTime(0);

    private Recording Revoke(VaultCall call, string prefix)
    {
        if (call.Token != "root") return Recording.Of("revoke-denied");
        Revoke(prefix);
        return Recording.Of("revoked");
    }

    private bool IsAlive(Entry lease) => Now < lease.ExpiresAt && tokens.IsAlive(lease.Token);

    private Recording Create(VaultCall call)
    {
        if (!call.Path.EndsWith("/readonly", StringComparison.Ordinal)) return Recording.Of("creds-unknown-role");
        if (DatabaseIsDown) return Recording.Of("database-down-creds");
        var number = Interlocked.Increment(ref _count);
        var id = string.Create(CultureInfo.InvariantCulture, $"database/creds/readonly/{number:0000}OWE9O9GlJwjllBu55v0N");
        var user = string.Create(CultureInfo.InvariantCulture, $"v-approle-readonly-{number}{UserSuffix}");
        _leases[id] = new(call.Token!, user, Now, Now + Ttl);
        var password = string.Create(CultureInfo.InvariantCulture, $"Password-{number:000000}");
        Grant?.Invoke(user, password);
        return Recording.Of("creds").With("lease_id", id).With("lease_duration", Duration?.DeepClone() ?? (int)Ttl.TotalSeconds)
            .With("data.username", user)
            .With("data.password", password);
    }

    private Recording Renew(VaultCall call)
    {
        if (!_leases.TryGetValue(call.Field("lease_id") ?? "", out var lease)) return Recording.Of("lease-not-found");
        if (!IsAlive(lease)) return Recording.Of("lease-died-with-token");
        if (DatabaseIsDown) return Recording.Of("database-down-renew");

        Renewals++;
        var (now, end) = (Now, lease.CreatedAt + MaxTtl);
        var granted = now + Ttl <= end ? Ttl : end - now;
        _leases[call.Field("lease_id")!] = lease with { ExpiresAt = now + granted };
        return Recording.Of(granted < Ttl ? "lease-capped" : "lease-renewed").With("lease_id", call.Field("lease_id"))
            .With("lease_duration", (int)granted.TotalSeconds);
    }
}
