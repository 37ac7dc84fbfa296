using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PlatformSdk.Access.Tests.Support;

/// <summary>Tokens that look like those of the provider and must not be accepted, by what is wrong with them.</summary>
internal static class Forged
{
    internal static readonly Dictionary<string, Func<OpenIdProvider, string>> All = new()
    {
        ["no signature"] = provider => Join(Header("none"), Claims(provider), ""),
        ["no signature, algorithm in upper case"] = provider => Join(Header("NONE"), Claims(provider), ""),
        ["an empty signature of RS256"] = provider => Join(Header("RS256", ("kid", provider.Key.KeyId)), Claims(provider), ""),
        ["HS256 with the public key as the secret"] = provider => Shared(provider, Rsa(provider).ExportSubjectPublicKeyInfo()),
        ["HS256 with the public key in PEM as the secret"] = provider =>
            Shared(provider, Encoding.ASCII.GetBytes(Rsa(provider).ExportSubjectPublicKeyInfoPem())),
        ["HS256 with the modulus as the secret"] = provider => Shared(provider, Rsa(provider).ExportParameters(false).Modulus!),
        ["another key with the same id"] = provider => Signed(provider, key: OpenIdProvider.StrangeKey(provider.Key.KeyId)),
        ["another key with its own id"] = provider => Signed(provider, key: OpenIdProvider.StrangeKey("mine")),
        ["another key, in the header jwk"] = provider => WithKeyInHeader(provider),
        ["another key, at the address in jku"] = provider =>
            Signed(provider, key: OpenIdProvider.StrangeKey("mine"), header: ("jku", provider.Issuer)),
        ["another key, at the address in x5u"] = provider =>
            Signed(provider, key: OpenIdProvider.StrangeKey("mine"), header: ("x5u", provider.Issuer)),
        ["an unknown critical extension"] = provider => Signed(provider, header: ("crit", new[] { "b64" })),
        ["another issuer"] = provider => Signed(provider, change: token => token.Issuer = "https://login.evil.example/"),
        ["the issuer without its slash"] = provider => Signed(provider, change: token => token.Issuer = provider.Issuer.TrimEnd('/')),
        ["no issuer"] = provider => Signed(provider, change: token => token.Issuer = null),
        ["another audience"] = provider => Signed(provider, change: token => token.Audience = "api://payments"),
        ["an audience that starts like ours"] = provider => Signed(provider, change: token => token.Audience = "api://orders.evil.example"),
        ["no audience"] = provider => Signed(provider, change: token => token.Audience = null),
        ["expired"] = provider => Signed(provider, change: token => Valid(token, TimeSpan.FromHours(-2), TimeSpan.FromMinutes(-1))),
        ["not valid yet"] = provider => Signed(provider, change: token => Valid(token, TimeSpan.FromMinutes(2), TimeSpan.FromHours(1))),
        ["without an expiry"] = provider => Join(Header("RS256", ("kid", provider.Key.KeyId)), Claims(provider, expires: false), provider),
        ["huge"] = provider =>
            Signed(provider, change: token => token.Claims = new Dictionary<string, object> { ["more"] = new string('x', 17_000) }),
        ["changed after it was signed"] = provider => Changed(Signed(provider)),
        ["not a token"] = _ => "orders",
        ["two dots"] = _ => "..",
        ["a header that is not JSON"] = _ => "bm90anNvbg.e30.AAAA",
    };

    /// <summary>What the provider would sign, with a change.</summary>
    internal static string Signed(OpenIdProvider provider, SecurityKey? key = null, Action<SecurityTokenDescriptor>? change = null,
        (string Name, object Value)? header = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = provider.Issuer,
            Audience = "api://orders",
            Subject = new ClaimsIdentity([new Claim("sub", "ann")]),
            SigningCredentials = new SigningCredentials(key ?? provider.Key, SecurityAlgorithms.RsaSha256),
        };
        if (header is var (name, value))
            token.AdditionalHeaderClaims = new Dictionary<string, object> { [name] = value };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = true }.CreateToken(token);
    }

    private static void Valid(SecurityTokenDescriptor token, TimeSpan from, TimeSpan to)
        => (token.IssuedAt, token.NotBefore, token.Expires) = (DateTime.UtcNow + from, DateTime.UtcNow + from, DateTime.UtcNow + to);

    private static string WithKeyInHeader(OpenIdProvider provider)
    {
        var key = OpenIdProvider.StrangeKey("mine");
        var shown = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = "mine" });
        return Signed(provider, key, header: ("jwk", new Dictionary<string, object> { ["kty"] = "RSA", ["n"] = shown.N, ["e"] = shown.E }));
    }

    private static string Shared(OpenIdProvider provider, byte[] secret)
    {
        var signed = $"{Header("HS256", ("kid", provider.Key.KeyId))}.{Claims(provider)}";
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"ann\"", "\"bob\"", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }

    private static RSA Rsa(OpenIdProvider provider) => ((RsaSecurityKey)provider.Key).Rsa;

    private static string Header(string algorithm, params (string Name, object Value)[] more) => Encode(
        more.Append(("alg", algorithm)).Append(("typ", "JWT")).ToDictionary(part => part.Item1, part => part.Item2));

    private static string Claims(OpenIdProvider provider, bool expires = true)
    {
        var claims = new Dictionary<string, object> { ["iss"] = provider.Issuer, ["aud"] = "api://orders", ["sub"] = "ann" };
        if (expires)
            claims["exp"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        return Encode(claims);
    }

    private static string Encode(object value) => Base64UrlEncoder.Encode(JsonSerializer.Serialize(value));

    private static string Join(string header, string claims, string signature) => $"{header}.{claims}.{signature}";

    private static string Join(string header, string claims, OpenIdProvider provider) => Join(header, claims, Base64UrlEncoder.Encode(
        Rsa(provider).SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
}
