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

    private static readonly Dictionary<string, Action<WebApplication>> s_own = new()
    {
        ["app.MapOpenApi(), as in Microsoft's template"] = app => app.MapOpenApi(),
        ["app.MapOpenApi() for callers who are logged in"] = app => app.MapOpenApi().RequireAuthorization(),
        ["an endpoint on the same path"] = app => app.MapGet("/openapi/{documentName}.json", () => "theirs"),
        ["an endpoint for every path"] = app => app.Map("/{**path}", () => "theirs"),
    };

    public static TheoryData<string> Own => [.. s_own.Keys];

    [Theory]
    [MemberData(nameof(Own))]
    public async Task A_service_that_maps_the_document_too_has_one_answer(string what)
    {
        await using var service = await RunningService.StartAsync(map: s_own[what], environment: "Development");

        JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("info").GetProperty("title").GetString()
            .ShouldBe("Orders");
    }

    [Fact]
    public async Task Elsewhere_the_document_is_not_there()
    {
        await using var service = await RunningService.StartAsync();
        (await service.StatusAsync("/openapi/v1.json")).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
