using PlatformSdk.Redaction;

namespace PlatformSdk.Secrets.Tests.Redaction;

/// <summary>In a service that uses access, what has the form of a token is redacted, although nobody told its value before.</summary>
public sealed class TokenTests
{
    private const string Header = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImZpcnN0In0";
    private const string Token = Header + ".eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl-_";

    private readonly Redactor _redactor = new();

    public TokenTests() => _redactor.ConcealTokens();

    [Theory]
    [InlineData(Token, "[redacted]")]
    [InlineData("Authorization: Bearer " + Token + "\r\nHost: a", "Authorization: Bearer [redacted]\r\nHost: a")]
    [InlineData("GET /orders?access_token=" + Token + "&page=2", "GET /orders?access_token=[redacted]&page=2")]
    [InlineData("{\"token\":\"" + Token + "\"}", "{\"token\":\"[redacted]\"}")]
    [InlineData("two: " + Token + "," + Token + ".", "two: [redacted],[redacted]")]
    [InlineData(Header + ".eyJzdWI", "[redacted]")]
    [InlineData(Header + "..", "[redacted]")]
    [InlineData(Header + ".a.b.c.d", "[redacted]")]
    public void A_token_is_redacted_wherever_it_is(string text, string redacted) => _redactor.Redact(text).ShouldBe(redacted);

    [Theory]
    [InlineData("eyJ")]
    [InlineData("eyJ.eyJ.eyJ")]
    [InlineData("the module eyJafjalla.dll")]
    [InlineData("eyJafjallajokull-erupted-in 2010.")]
    [InlineData("no token")]
    public void Other_text_stays(string text) => _redactor.Redact(text).ShouldBe(text);

    [Fact]
    public void A_secret_is_still_redacted_beside_a_token_and_when_it_looks_like_one()
    {
        _redactor.Conceal("hunter22");
        _redactor.Conceal("eyJhunter");

        _redactor.Redact($"hunter22 {Token} eyJhunter eyJ").ShouldBe("[redacted] [redacted] [redacted] eyJ");
    }

    [Fact]
    public void Without_access_tokens_cost_nothing() => new Redactor().HasSecrets.ShouldBeFalse();
}
