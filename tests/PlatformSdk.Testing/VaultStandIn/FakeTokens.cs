using System.Collections.Concurrent;
using System.Globalization;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>Logins and tokens. A token lives from its last renewal, and never past its maximum.</summary>
public sealed class FakeTokens(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Entry> _tokens = new();
    private int _count;

    private sealed record Entry(TimeSpan CreatedAt, TimeSpan ExpiresAt, TimeSpan Ttl, bool IsRenewable);

    public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(1);

    public TimeSpan MaxTtl { get; set; } = TimeSpan.FromDays(32);

    /// <summary>The role that may log in with a service account or a JWT.</summary>
    public string Role { get; set; } = "orders";

    public bool LoginsAreRenewable { get; set; } = true;

    public int Logins { get; private set; }

    public int Renewals { get; private set; }

    /// <summary>The most tokens that were alive at the same time at a login: more than two would be a leak.</summary>
    public int MostAlive { get; private set; }

    public bool IsAlive(string token) => token == "root" || (_tokens.TryGetValue(token, out var entry) && clock.GetElapsedTime(0) < entry.ExpiresAt);

    public void RevokeAll() => _tokens.Clear();

    /// <summary>A token made by an operator.</summary>
    public string Create(TimeSpan ttl, bool isRenewable)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"s.TOKENTOKENTOKENTOKEN{Interlocked.Increment(ref _count):0000}");
        _tokens[token] = new(clock.GetElapsedTime(0), clock.GetElapsedTime(0) + ttl, ttl, isRenewable);
        return token;
    }

    public Recording Answer(VaultCall call) => call.Path switch
    {
        "auth/approle/login" => AppRole(call),
        "auth/kubernetes/login" or "auth/jwt/login" => Kubernetes(call),
        "auth/token/renew-self" => Renew(call.Token!),
        "auth/token/lookup-self" => LookUp(call.Token!),
        _ => Recording.Of("no-token"),
    };

    private Recording AppRole(VaultCall call) => (call.Field("role_id"), call.Field("secret_id")) switch
    {
        ("role", "secret") => Login("approle-login-ok"),
        ("role", _) => Recording.Of("approle-wrong-secret-id"),
        _ => Recording.Of("approle-wrong-role-id"),
    };

    private Recording Kubernetes(VaultCall call) => call.Field("role") != Role ? Recording.Of("kubernetes-unknown-role") : call.Field("jwt") switch
    {
        "JWT.REDACTED.JWT" => Login("kubernetes-login-ok"),
        "JWT.DELETED.JWT" => Recording.Of("kubernetes-token-review-401"),
        _ => Recording.Of("kubernetes-not-authorized"),
    };

    private Recording Login(string recording)
    {
        Logins++;
        var token = Create(Ttl, LoginsAreRenewable);
        MostAlive = Math.Max(MostAlive, _tokens.Values.Count(entry => clock.GetElapsedTime(0) < entry.ExpiresAt));
        return Recording.Of(recording).With("auth.client_token", token).With("auth.lease_duration", (int)Ttl.TotalSeconds)
            .With("auth.renewable", LoginsAreRenewable);
    }

    private Recording Renew(string token)
    {
        if (token == "root") return Recording.Of("token-renew-root");
        if (!IsAlive(token)) return Recording.Of("token-expired-renew");
        var entry = _tokens[token];
        if (!entry.IsRenewable) return Recording.Of("token-renew-non-renewable");

        Renewals++;
        var (now, end) = (clock.GetElapsedTime(0), entry.CreatedAt + MaxTtl);
        var granted = now + entry.Ttl <= end ? entry.Ttl : end - now;
        _tokens[token] = entry with { ExpiresAt = now + granted };
        return Recording.Of(granted < entry.Ttl ? "token-renew-capped" : "token-renewed")
            .With("auth.client_token", token).With("auth.lease_duration", Math.Max(1, (int)granted.TotalSeconds));
    }

    private Recording LookUp(string token)
    {
        if (token == "root") return Recording.Of("token-lookup-root");
        if (!IsAlive(token)) return Recording.Of("token-expired");
        var entry = _tokens[token];
        return Recording.Of("token-lookup").With("data.id", token).With("data.ttl", (int)(entry.ExpiresAt - clock.GetElapsedTime(0)).TotalSeconds)
            .With("data.renewable", entry.IsRenewable);
    }
}
