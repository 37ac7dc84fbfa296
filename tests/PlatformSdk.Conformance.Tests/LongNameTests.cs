using PlatformSdk.Conformance.Tests.Meaning;

namespace PlatformSdk.Conformance.Tests;

/// <summary>
/// What is derived from legal names is legal, or the build says which name to shorten. The longest that fit are rows of the matrix.
/// </summary>
public sealed class LongNameTests
{
    private static readonly string s_fifty = new('a', 50);

    [Theory]
    [InlineData("the system", "system: {0}\nenvironments: {{ productionusw: {{}} }}")]
    [InlineData("the environment", "system: shop\nenvironments: {{ {0}shop: {{}} }}")]
    public void A_namespace_that_would_be_too_long_is_an_error_where_it_was_said(string what, string rest)
    {
        // 64 characters and more; a namespace has at most 63.
        var findings = Run.Findings(Describe.Service("orders", string.Format(System.Globalization.CultureInfo.InvariantCulture, rest, s_fifty)));
        findings.ShouldContain(f => f.Severity == Build.Findings.Severity.Error && f.Span.Line > 1, what);
    }

    [Fact]
    public void A_name_of_fifty_characters_is_legal() =>
        Run.Findings(Describe.Service(s_fifty)).ShouldNotContain(f => f.Severity == Build.Findings.Severity.Error);
}
