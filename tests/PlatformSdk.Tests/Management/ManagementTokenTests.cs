using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

/// <summary>Who may change something: nobody without the token, wherever the request comes from.</summary>
public sealed class ManagementTokenTests
{
    private const string Change = """{ "level": "Debug" }""";

    [Theory]
    [InlineData(null)]
    [InlineData("postgres")]
    [InlineData("service")]
    public async Task Without_the_need_changes_are_off_and_the_answer_says_how_to_turn_them_on(string? type)
    {
        PlatformNeed[] needs = type is null ? [] : [new PlatformNeed("management-token", type)];
        await using var service = await ManagedService.StartAsync(description: RunningService.Description with { Needs = needs });

        var problem = await RefusedAsync(service, HttpStatusCode.Forbidden, "Bearer " + ManagedService.Token);

        problem.ShouldContain("management-token: { type: secret, optional: true }");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\n")]
    public async Task Without_a_value_changes_are_off(string? value)
    {
        await using var service = await ManagedService.StartAsync(settings: [new("Secrets:management-token", value)]);

        (await RefusedAsync(service, HttpStatusCode.Forbidden, "Bearer ")).ShouldContain("has no value");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer correct horse battery stapl")]
    [InlineData("Bearer correct horse battery staple2")]
    [InlineData("Bearer Correct horse battery staple")]
    [InlineData("Basic Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZQ==")]
    [InlineData("correct horse battery staple")]
    public async Task A_missing_or_wrong_token_is_refused_although_it_comes_from_the_loopback_interface(string? authorization)
    {
        await using var service = await ManagedService.StartAsync();

        var problem = await RefusedAsync(service, HttpStatusCode.Unauthorized, authorization);

        problem.ShouldNotContain("staple");
        service.Logger("Orders").IsEnabled(LogLevel.Debug).ShouldBeFalse();
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Management-Token", ManagedService.Token)]
    [InlineData("Cookie", "token=" + ManagedService.Token)]
    public async Task No_other_header_replaces_the_token(string header, string value)
    {
        await using var service = await ManagedService.StartAsync();
        service.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        await RefusedAsync(service, HttpStatusCode.Unauthorized, null);
    }

    [Fact]
    public async Task A_token_that_rotated_counts_from_the_next_request_on()
    {
        await using var service = await ManagedService.StartAsync();
        (await service.PutAsync("Orders", Change)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // A file ends with a line end.
        service.Configure("Secrets:management-token", "rotated\n");

        (await service.PutAsync("Orders", Change)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await service.PutAsync("Orders", Change, "bearer rotated")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/info")]
    [InlineData("/loggers")]
    [InlineData("/loggers/Orders")]
    public async Task Reading_needs_no_token(string path)
    {
        await using var service = await ManagedService.StartAsync(description: RunningService.Description);

        await service.GetAsync(path);
    }

    private static async Task<string> RefusedAsync(ManagedService service, HttpStatusCode status, string? authorization)
    {
        using var answer = await service.PutAsync("Orders", Change, authorization);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        if (status == HttpStatusCode.Unauthorized)
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem.GetProperty("detail").GetString()!;
    }
}
