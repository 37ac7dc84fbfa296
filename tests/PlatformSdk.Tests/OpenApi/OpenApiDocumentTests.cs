using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.OpenApi;

public sealed class OpenApiDocumentTests
{
    [Fact]
    public async Task On_a_laptop_the_service_shows_its_document_under_the_name_of_the_description_and_without_probes_or_servers()
    {
        await using var service =
            await RunningService.StartAsync(map: app => app.MapGet("/orders/{id:int}", (int id) => id), environment: "Development",
            description: RunningService.Description with { Summary = "Takes orders." });

        var document = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json")).RootElement;

        document.GetProperty("info").GetRawText().ShouldContain("Orders");
        document.GetProperty("info").GetProperty("description").GetString().ShouldBe("Takes orders.");
        document.GetProperty("info").GetProperty("version").GetString().ShouldBe("v1");
        document.TryGetProperty("servers", out _).ShouldBeFalse();
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ShouldBe(["/orders/{id}"]);
    }

    [Fact]
    public async Task Elsewhere_the_document_is_not_there()
    {
        await using var service = await RunningService.StartAsync();
        (await service.StatusAsync("/openapi/v1.json")).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
