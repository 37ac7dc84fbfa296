using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Views;
using PlatformSdk.Redaction;
using PlatformSdk.Testing.Html;

namespace PlatformSdk.Tests.Development;

/// <summary>What the build left about the environments.</summary>
public sealed class EnvironmentTests
{
    private const string Left = """
        {
          "tags": ["payments"],
          "links": [{ "title": "Wiki", "url": "https://wiki.example.com" }, { "title": "Odd", "url": "javascript:alert(1)" }],
          "services": [{ "name": "payments", "system": null, "url": "http://localhost:5102" },
            { "name": "odd", "system": null, "url": "https://evil.example" }],
          "environments": ["dev", "production"],
          "rows": [{ "name": "replicas", "values": ["1", "3..12"] },
            { "name": "memory", "values": ["256Mi", "256Mi"] }, { "name": "host", "values": [null, "<orders>"] }]
        }
        """;

    [Fact]
    public void What_differs_is_a_table_and_the_rest_a_list()
    {
        var page = Show(html => EnvironmentsView.Write(html, Read(Left)));

        page.Texts("th[scope=row]").ShouldBe(["replicas", "host"]);
        page.Texts("td[data-environment=dev]").ShouldBe(["1", "–"]);
        page.Texts("td[data-environment=production]").ShouldBe(["3..12", "<orders>"]);
        page.Facts["memory"].ShouldBe(["256Mi"]);
    }

    [Fact]
    public void Only_a_web_address_becomes_a_link()
    {
        var page = Show(html => Links.Write(html, Read(Left)!));

        page.Values("href").ShouldBe(["https://wiki.example.com"]);
        page.Texts("li").ShouldBe(["Wiki", "Odd: javascript:alert(1)"]);
        page.Texts(".label").ShouldBe(["payments"]);
    }

    [Fact]
    public void Only_a_service_on_this_machine_is_listed() =>
        Read(Left)!.Services.ShouldBe([("payments", null, new Uri("http://localhost:5102"))]);

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

    private static Page Show(Action<HtmlWriter> write)
    {
        var html = new HtmlWriter(new Redactor());
        write(html);
        return new Page(html.ToString());
    }
}
