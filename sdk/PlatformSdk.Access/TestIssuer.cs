using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PlatformSdk.Access.Callers;

namespace PlatformSdk.Access;

/// <summary>
/// Issues tokens that a service accepts in tests. The service gets the key through its configuration, in the form of <c>dotnet user-jwts</c>, and
/// only in Development, which is the environment of <c>WebApplicationFactory</c>.
/// </summary>
public sealed class TestIssuer
{
    private const string Name = "test-issuer";
    private const string Audience = "test";
    private const string Section = SchemeChoice.Section;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Creates an issuer with a random key.</summary>
    public TestIssuer() => Settings = new Dictionary<string, string?>
    {
        [$"{Section}:ValidIssuer"] = Name,
        [$"{Section}:ValidAudience"] = Audience,
        [$"{Section}:SigningKeys:0:Issuer"] = Name,
        [$"{Section}:SigningKeys:0:Value"] = Convert.ToBase64String(_key),
    };

    /// <summary>The settings with which a service accepts the tokens.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Creates a token that is valid for an hour.</summary>
    /// <param name="subject">The caller.</param>
    /// <param name="claims">More claims, such as <c>new("scope", "orders.read")</c>.</param>
    /// <returns>The token, for the header <c>Authorization: Bearer</c>.</returns>
    public string CreateToken(string subject, params Claim[] claims)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        ArgumentNullException.ThrowIfNull(claims);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            Subject = new ClaimsIdentity([new(JwtRegisteredClaimNames.Sub, subject), .. claims]),
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(_key), SecurityAlgorithms.HmacSha256),
        });
    }
}
