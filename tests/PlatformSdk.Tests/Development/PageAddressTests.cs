using PlatformSdk.Testing.Html;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Development;

public sealed class PageAddressTests
{
    [Fact]
    public async Task The_pages_address_is_printed_at_start_after_those_that_the_app_listens_on_and_answers()
    {
        await using var service = ServiceProcess.Start([new("DOTNET_ENVIRONMENT", "Development")]);
        var listens = await service.AddressAsync();
        var page = await service.FindAsync("the page's address", line => line.Contains("/platform", StringComparison.Ordinal) ? line : null);

        page.ShouldContain($"{listens.GetLeftPart(UriPartial.Authority)}/platform");
        service.Output.IndexOf("/platform", StringComparison.Ordinal)
            .ShouldBeGreaterThan(service.Output.IndexOf("Now listening on", StringComparison.Ordinal));
        using var client = await service.ClientAsync();
        new Page(await client.GetStringAsync("/platform")).Texts("h1").ShouldBe(["Orders"]);
    }

    [Fact]
    public async Task Outside_development_no_address_of_a_page_is_printed()
    {
        await using var service = ServiceProcess.Start();
        await service.FindAsync("it has started", line => line.Contains("Application started", StringComparison.Ordinal) ? line : null);

        service.Output.ShouldNotContain("Development page");
        using var client = await service.ClientAsync();
        (await client.GetStringAsync("/platform")).ShouldBe("fallback");
    }
}
