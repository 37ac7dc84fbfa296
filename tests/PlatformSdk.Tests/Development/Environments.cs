using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Views;
using PlatformSdk.Secrets.Redaction;

namespace PlatformSdk.Tests.Development;

/// <summary>What the build left about the environments.</summary>
public sealed class Environments
{
    private const string Left = """
        {
          "tags": ["payments"],
          "links": [{ "title": "Wiki", "url": "https://wiki.example.com" }, { "title": "Odd", "url": "javascript:alert(1)" }],
          "environments": ["dev", "production"],
          "rows": [{ "name": "replicas", "values": ["1", "3..12"] },
            { "name": "memory", "values": ["256Mi", "256Mi"] }, { "name": "host", "values": [null, "<orders>"] }]
        }
        """;

    [Fact]
    public void What_differs_is_a_table_and_the_rest_a_list()
    {
        var page = Show(html => EnvironmentsView.Write(html, Read(Left)));

        page.ShouldContain("""<th scope="row">replicas</th><td data-environment="dev">1</td><td data-environment="production">3..12</td>""");
        page.ShouldContain("""<td data-environment="dev">–</td><td data-environment="production">&lt;orders&gt;</td>""");
        page.ShouldContain("<dt>memory</dt><dd>256Mi</dd>");
        page.ShouldNotContain("""<th scope="row">memory</th>""");
    }

    [Fact]
    public void Only_a_web_address_becomes_a_link()
    {
        var page = Show(html => Links.Write(html, Read(Left)!));

        page.ShouldContain("href=\"https://wiki.example.com\"");
        page.ShouldContain("<li>Odd: javascript:alert(1)</li>");
        page.ShouldContain("payments");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "tags": 1 }""")]
    public void A_file_that_is_half_written_is_none(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void No_file_is_none() => PlatformFile.Read("/nowhere/orders.platform.json").ShouldBeNull();

    private static PlatformFile? Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return PlatformFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Show(Action<HtmlWriter> write)
    {
        var html = new HtmlWriter(new Redactor());
        write(html);
        return html.ToString();
    }
}
