namespace PlatformSdk.Tests.Development.Browser;

[Collection(Collections.Alone)]
public sealed class BrowserTests
{
    [Fact]
    public async Task Each_view_is_accessible_and_fits_a_wide_screen_by_day_and_a_telephone_by_night()
    {
        await using var service = await BusyService.StartAsync();
        service.Page.Tick();

        await BrowserScripts.ShouldFindNothingAsync("views.js", service.Address, BrowserScripts.Pictures, "/platform", "/platform/traces",
            "/platform/traces/recent",
            "/platform/logs?text=Id%3D17", "/platform/logs?view=columns", "/platform/work", "/platform/calls", "/platform/metrics",
                "/platform/configuration", "/platform/environments");

        Directory.GetFiles(BrowserScripts.Pictures, "*.png").Length.ShouldBe(10 * 2);
    }

    [Fact]
    public async Task Everything_can_be_done_by_keyboard_and_an_update_takes_nobodys_place()
    {
        await using var service = await BusyService.StartAsync();

        await BrowserScripts.ShouldFindNothingAsync("keyboard.js", service.Address);
    }

    [Fact]
    public async Task The_page_follows_a_stream_of_requests_and_does_not_grow()
    {
        await using var service = await BusyService.StartAsync();

        await BrowserScripts.ShouldFindNothingAsync("live.js", service.Address);
    }
}
