using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web.BrokenRequests;

/// <summary>The same types of exception, where no client is to blame: they stay failures, and are logged.</summary>
public sealed class ServiceFaultTests
{
    private static readonly Dictionary<string, Func<Task>> s_faults = new()
    {
        ["a file that is missing"] = () => File.ReadAllTextAsync("/missing/file"),
        ["a disk that is gone"] = () => throw new IOException("the disk is gone"),
        ["another service's JSON"] = () => Task.FromResult(System.Text.Json.JsonDocument.Parse("{")),
        ["another service's archive"] = () => throw new InvalidDataException("no archive"),
        ["a call that took too long"] = () => throw new TaskCanceledException("took longer than 1 s", new TimeoutException()),
        ["a wrong state"] = () => throw new InvalidOperationException("no stock"),
    };

    /// <summary>Multipart responses of another service that its client cannot read.</summary>
    private static readonly Dictionary<string, string> s_answers = new()
    {
        ["cut off"] = "--x\r\nContent-Type: text/plain\r\n\r\nhalf",
        ["no parts"] = "no part at all",
        ["no header"] = "--x\r\nno header\r\n\r\nvalue\r\n--x--",
    };

    public static MatrixTheoryData<string, string> Answers => new([.. s_answers.Keys], ["none", "text/plain", "application/json"]);

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Parts_in_the_answer_of_another_service_that_cannot_be_read_stay_a_500(string answer, string type)
    {
        using var log = new LogSink();
        await using var service = await RunningService.StartAsync(build: builder => builder.Logging.AddProvider(log),
            map: app => app.MapPost("/fails", () => ReadPartsAsync(new MemoryStream(Encoding.UTF8.GetBytes(s_answers[answer])))));

        using var content = type == "none" ? null : new StringContent("{}", Encoding.UTF8, type);
        (await service.Client.PostAsync("/fails", content)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        log.Lines.Count(line => line.Level == LogLevel.Error).ShouldBe(1);
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("no parts")]
    [InlineData("no header")]
    public async Task Parts_of_another_service_that_cannot_be_read_stay_a_500_when_the_request_had_a_form_of_its_own(string answer)
    {
        using var log = new LogSink();
        await using var service = await RunningService.StartAsync(build: builder => builder.Logging.AddProvider(log),
            map: app => app.MapPost("/fails", async (HttpRequest request) =>
            {
                await request.ReadFormAsync();
                await ReadPartsAsync(new MemoryStream(Encoding.UTF8.GetBytes(s_answers[answer])));
            }));

        using var form = new MultipartFormDataContent { { new StringContent("apple"), "name" } };
        (await service.Client.PostAsync("/fails", form)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        log.Lines.Count(line => line.Level == LogLevel.Error).ShouldBe(1);
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("no parts")]
    [InlineData("no header")]
    public async Task Parts_of_the_request_itself_that_cannot_be_read_are_the_clients(string body)
    {
        using var log = new LogSink();
        await using var service = await RunningService.StartAsync(build: builder => builder.Logging.AddProvider(log),
            map: app => app.MapPost("/upload", (HttpRequest request) => ReadPartsAsync(request.Body)));

        using var content = new StringContent(s_answers[body]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await service.Client.PostAsync("/upload", content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        log.Lines.ShouldNotContain(line => line.Level == LogLevel.Error);
    }

    private static async Task ReadPartsAsync(Stream stream)
    {
        var reader = new MultipartReader("x", stream);
        while (await reader.ReadNextSectionAsync() is { } section)
            await section.Body.CopyToAsync(Stream.Null);
    }

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Faults_of_the_service_stay_a_500_and_an_error_in_the_log(string what)
    {
        using var log = new LogSink();
        await using var service = await RunningService.StartAsync(build: builder => builder.Logging.AddProvider(log),
            map: app => app.MapPost("/fails", async (Stream body) => { await body.CopyToAsync(Stream.Null); await s_faults[what](); }));

        (await service.Client.PostAsync("/fails", new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        log.Lines.Count(line => line.Level == LogLevel.Error).ShouldBe(1);
    }
}
