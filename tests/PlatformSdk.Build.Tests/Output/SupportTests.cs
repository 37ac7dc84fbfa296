using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Tests.Codes;
using PlatformSdk.Build.Tests.Systems;

namespace PlatformSdk.Build.Tests.Output;

/// <summary><c>support</c>: the way to the platform team appears where people get stuck, and nowhere without it.</summary>
public sealed class SupportTests
{
    private const string Chat = "https://chat.example.com/platform?topic=help&new=1";
    private const string Line = $"  Stuck? Ask the platform team: {Chat}";

    [Theory]
    [InlineData("https://chat.example.com/platform", true)]
    [InlineData("mailto:platform@example.com", true)]
    [InlineData("mailto:platform-team+help@mail.example.com", true)]
    [InlineData("http://chat.example.com", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("slack://channel?id=1", false)]
    [InlineData("https://user:password@chat.example.com", false)]
    [InlineData("https://chat.example.com/\"><script>", false)]
    [InlineData("https://chat.example.com/a b", false)]
    [InlineData("https://chat.example.com/a|b", false)]
    [InlineData("https://chat.example.com/{{x}}", false)]
    [InlineData("https://", false)]
    [InlineData("mailto:platform", false)]
    [InlineData("mailto:a@example.com?body=x", false)]
    [InlineData("mailto:a@example.com\nmailto:b@example.com", false)]
    [InlineData("platform@example.com", false)]
    public void Only_a_page_or_a_mailbox_is_an_address(string text, bool isValid) =>
        SupportAddress.Parse(text)?.Text.ShouldBe(isValid ? text : null);

    [Fact]
    public void Any_other_address_is_an_error_at_its_place() =>
        Run.Findings(Run.Head, "apiVersion: platform-sdk/v1\nsupport: http://chat.example.com\n").Single(one => one.Code.Id == "PLAT1004")
            .Message.ShouldContain("mailto:platform@example.com");

    [Fact]
    public void The_catalog_the_reference_and_a_new_runbook_have_a_link()
    {
        var with = Run.Files(Run.Head, $"apiVersion: platform-sdk/v1\nsupport: {Chat}\n");
        var without = Run.Files(Run.Head, "apiVersion: platform-sdk/v1\n");

        with["catalog-info.yaml"].ShouldContain($"url: \"{Chat}\"\n      title: \"Ask the platform team\"");
        with["docs/reference.md"].ShouldContain("Ask the platform team");
        without.Values.ShouldAllBe(text => !text.Contains("platform team: ", StringComparison.Ordinal)
            && !text.Contains("Ask the platform team", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_fails_says_it_once_below_its_errors_and_its_report_has_a_link()
    {
        using var project = new Situation();
        project.Defaults($"support: {Chat}\n").Describe("port: many\n").Build();

        project.Log.Errors.ShouldNotBeEmpty();
        project.Log.Messages.Count(message => message == Line).ShouldBe(1);
        File.ReadAllText(project.PathOf("obj/platform-report.html"))
            .ShouldContain("<a href=\"https://chat.example.com/platform?topic=help&amp;new=1\" rel=\"noreferrer\">Ask the platform team</a>");
        File.ReadAllText(project.PathOf("obj/platform-report.md")).ShouldContain($"Stuck? [Ask the platform team](<{Chat}>)");
        File.ReadAllText(project.PathOf("obj/platform-report.json")).ShouldContain($"\"support\": \"{Chat}\"");
    }

    [Fact]
    public void A_build_that_ends_well_says_nothing_and_the_development_page_has_a_link()
    {
        using var project = new Situation();
        project.Defaults($"support: {Chat}\n").Describe("port: 8080\n").Build();

        project.Log.Errors.ShouldBeEmpty();
        project.Log.Messages.ShouldNotContain(Line);
        File.ReadAllText(project.PathOf("obj/platform-report.md")).ShouldNotContain("Stuck?");
        File.ReadAllText(project.PathOf("docs/runbook.md")).ShouldContain($"If the platform itself is the problem: [Ask the platform team](");
        File.ReadAllText(project.PathOf("obj/Debug/platform.development.json")).ShouldContain(Chat);
    }

    [Theory]
    [InlineData("support: javascript:alert(1)\n")]
    [InlineData("support: [a]\n")]
    [InlineData("")]
    public void Without_a_usable_address_a_build_that_fails_says_no_more(string defaults)
    {
        using var project = new Situation();
        project.Defaults(defaults).Describe("port: many\n").Build();

        project.Log.Messages.ShouldNotContain(message => message.Contains("Stuck?", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_page_of_the_site_and_a_failing_system_have_it()
    {
        using var repository = new SystemFolder();
        repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nsupport: mailto:platform@example.com\n");
        repository.Service("orders");
        repository.Build().Errors.ShouldBeEmpty();
        repository.Read("artifacts/site/services/orders.html")
            .ShouldContain("<p>Stuck? <a href=\"mailto:platform@example.com\" rel=\"noreferrer\">Ask the platform team</a></p>");

        repository.Service("orders", "port: many\n");
        repository.Build().Messages.ShouldContain("  Stuck? Ask the platform team: mailto:platform@example.com");
    }
}
