using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web;

public sealed partial class ErrorAnswerTests
{
    [Fact]
    public async Task In_production_an_exception_is_problem_details_that_lead_to_the_trace_and_say_nothing_else()
    {
        await using var service = await StartAsync("Production");

        var answer = await service.Client.GetAsync("/throws");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Snapshot(await answer.Content.ReadAsStringAsync()).ShouldBe(
            """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.1","title":"An error occurred while processing your """ +
                """request.","status":500,"traceId":"TRACE"}""");
    }

    [Fact]
    public async Task In_Development_problem_details_hold_the_exception_and_where_it_came_from()
    {
        await using var service = await StartAsync("Development");

        var problem = JsonNode.Parse(await AsProblemAsync(service, "/throws"))!.AsObject();

        problem.Select(member => member.Key).ShouldBe(["type", "title", "status", "detail", "exception", "traceId"]);
        problem["title"]!.GetValue<string>().ShouldBe("System.InvalidOperationException");
        problem["detail"]!.GetValue<string>().ShouldBe("no stock");
        problem["exception"]!["details"]!.GetValue<string>().ShouldContain(nameof(ErrorAnswerTests));
        problem["traceId"]!.GetValue<string>().ShouldMatch("^[0-9a-f]{32}$");
    }

    [Theory]
    [InlineData("/missing", 404, "Not Found")]
    [InlineData("/teapot", 418, "I'm a teapot")]
    public async Task An_error_without_a_body_gets_problem_details_too(string path, int status, string title)
    {
        await using var service = await StartAsync("Production");

        var answer = await service.Client.GetAsync(path);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem["status"]!.GetValue<int>().ShouldBe(status);
        problem["title"]!.GetValue<string>().ShouldBe(title);
        problem["traceId"]!.GetValue<string>().ShouldMatch("^[0-9a-f]{32}$");
    }

    [Theory]
    [InlineData("/throws")]
    [InlineData("/missing")]
    public async Task A_client_that_did_not_ask_for_JSON_gets_problem_details_too(string path)
    {
        await using var service = await StartAsync("Production");

        var answer = await service.Client.GetAsync(path, ("Accept", "text/html"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/plain", "text/plain; charset=utf-8", "sold out")]
    [InlineData("/silent", null, "")]
    public async Task An_error_that_the_endpoint_described_or_wants_empty_stays_as_it_is(string path, string? type, string body)
    {
        await using var service = await StartAsync("Production");

        var answer = await service.Client.GetAsync(path);

        answer.Content.Headers.ContentType?.ToString().ShouldBe(type);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task What_the_service_customizes_is_kept()
    {
        await using var service = await StartAsync("Production", builder => builder.Services.AddProblemDetails(problems =>
            problems.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["support"] = "https://help.example.com"));

        Snapshot(await service.Client.GetStringOfAnyAsync("/missing")).ShouldContain(""","traceId":"TRACE","support":"https://help.example.com"}""");
    }

    [Fact]
    public async Task A_request_that_the_client_got_wrong_is_no_error_in_the_log()
    {
        using var log = new LogSink();
        await using var service = await StartAsync("Production", builder => builder.Logging.AddProvider(log));

        (await service.Client.GetAsync("/refuses")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await service.Client.GetAsync("/throws")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        log.Lines.Count(line => line.Level == LogLevel.Error).ShouldBe(1);
        log.Lines.ShouldContain(line => line.Level == LogLevel.Error && line.Text.Contains("no stock", StringComparison.Ordinal));
    }

    private static Task<RunningService> StartAsync(string environment, Action<WebApplicationBuilder>? build = null) =>
        RunningService.StartAsync(build: builder =>
    {
        // A request has a trace as soon as somebody logs.
        builder.Logging.AddProvider(new LogSink());
        build?.Invoke(builder);
    }, environment: environment, map: app =>
    {
        app.MapGet("/throws", string () => throw new InvalidOperationException("no stock"));
        app.MapGet("/refuses", string () => throw new BadHttpRequestException("what is this?", StatusCodes.Status415UnsupportedMediaType));
        app.MapGet("/teapot", () => Results.StatusCode(StatusCodes.Status418ImATeapot));
        app.MapGet("/plain", () => Results.Text("sold out", statusCode: StatusCodes.Status409Conflict));
        app.MapGet("/silent", (HttpResponse response) =>
        {
            response.ContentLength = 0;
            response.StatusCode = StatusCodes.Status410Gone;
        });
    });

    private static async Task<string> AsProblemAsync(RunningService service, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json"));
        return await (await service.Client.SendAsync(request)).Content.ReadAsStringAsync();
    }

    private static string Snapshot(string problem) => TraceId().Replace(problem, "\"traceId\":\"TRACE\"");

    [GeneratedRegex("\"traceId\":\"[0-9a-f]{32}\"")]
    private static partial Regex TraceId();
}
