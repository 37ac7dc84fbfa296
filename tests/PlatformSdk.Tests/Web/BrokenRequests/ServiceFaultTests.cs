using System.Net;
using Microsoft.AspNetCore.Builder;
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
