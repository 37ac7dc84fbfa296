using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>The envelope of every answer from Vault; errors come without the other members.</summary>
internal sealed record VaultEnvelope(
    string? LeaseId, bool Renewable, [property: JsonConverter(typeof(VaultSeconds))] long LeaseDuration, JsonElement? Data, JsonElement? WrapInfo,
    string[]? Warnings, VaultAuth? Auth, string[]? Errors)
{
    // A record would print its data.
    public override string ToString() => nameof(VaultEnvelope);
}

/// <summary>The token that a login or a renewal returned.</summary>
internal sealed record VaultAuth(string? ClientToken, [property: JsonConverter(typeof(VaultSeconds))] long LeaseDuration, bool Renewable)
{
    public override string ToString() => nameof(VaultAuth);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VaultEnvelope))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(LeaseRenewal))]
internal sealed partial class VaultJson : JsonSerializerContext;

/// <summary>Requests a longer life of a lease, or of the token itself if there is no lease id.</summary>
internal sealed record LeaseRenewal(string? LeaseId, long Increment);
