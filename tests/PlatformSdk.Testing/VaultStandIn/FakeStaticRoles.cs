using System.Globalization;
using System.Text.Json.Nodes;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>
/// One static role: a user that stays, and a password that changes with each period. Members as in the documentation of Vault's database engine.
/// </summary>
public sealed class FakeStaticRoles(TimeProvider clock)
{
    private readonly TimeSpan _begin = clock.GetElapsedTime(0);

    public TimeSpan Period { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What the answers give instead of the seconds that are left, or null.</summary>
    public JsonNode? Ttl { get; set; }

    public string Password => string.Create(CultureInfo.InvariantCulture, $"Password-{Rotations:000000}");

    private long Rotations => Elapsed.Ticks / Period.Ticks;

    private TimeSpan Elapsed => clock.GetElapsedTime(0) - _begin;

    public Recording Answer() => Recording.Of("creds") with
    {
        Body = new JsonObject
        {
            ["request_id"] = "b6f1229f-9f97-b1a5-147e-d9fe85593e6b",
            ["lease_id"] = "",
            ["renewable"] = false,
            ["lease_duration"] = 0,
            ["data"] = new JsonObject
            {
                ["username"] = "orders",
                ["password"] = Password,
                ["last_vault_rotation"] = "2026-11-21T03:25:00Z",
                ["rotation_period"] = (long)Period.TotalSeconds,
                ["ttl"] = Ttl?.DeepClone() ?? (long)Math.Ceiling((Period * (Rotations + 1) - Elapsed).TotalSeconds),
            },
        }.ToJsonString(),
    };
}
