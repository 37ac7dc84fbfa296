using Microsoft.Extensions.Options;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Settings;

public sealed class MistakenSettingTests
{
    [Theory]
    [InlineData("Platform:ManagementPort", "eighty", "'Platform:ManagementPort' is 'eighty'; it must be a whole number.")]
    [InlineData("Platform:ManagementPort", "70000", "ManagementPort must be between 1 and 65535")]
    [InlineData("Platform:ManagmentPort", "8081", "'Platform:ManagmentPort' is not a platform setting; did you mean 'ManagementPort'?")]
    [InlineData("Platform:Shutdown:Drain", "soon", "'Platform:Shutdown:Drain' is 'soon'; it must be a duration such as 500ms, 10s, 2m or 00:00:10.")]
    [InlineData("Platform:Shutdown:Drain", "2h", "Drain must be between 0 s and 600 s.")]
    [InlineData("Platform:Shutdown:Drian", "2s", "did you mean 'Drain'?")]
    [InlineData("Platform:Health:Period", "0", "Period must be between 0.1 s and 3600 s.")]
    [InlineData("Platform:Health:Timeout", "-1s", "'Platform:Health:Timeout' is '-1s'")]
    [InlineData("Platform:Telemetry:Logs", "files", "'Platform:Telemetry:Logs' is 'files'; it must be one of console, otlp, both.")]
    [InlineData("Platform:Telemetry:Logs", "1", "it must be one of console, otlp, both.")]
    [InlineData("Platform:Telemetry:FlushTimeout", "5m", "FlushTimeout must be between 0 s and 60 s.")]
    [InlineData("Platform:HttpClient:Enabled", "yes", "'Platform:HttpClient:Enabled' is 'yes'; it must be true or false.")]
    [InlineData("Platform:HttpClient:Retries", "11", "Retries must be between 0 and 10")]
    [InlineData("Platform:HttpClient:CircuitFailureRatio", "half", "'Platform:HttpClient:CircuitFailureRatio' is 'half'; it must be a number.")]
    [InlineData("Platform:HttpClient:TryTimeout", "1m",
        "'Platform:HttpClient:TryTimeout' (00:01:00) is longer than 'Platform:HttpClient:TotalTimeout' (00:00:30)")]
    [InlineData("Platform:HttpClient:Clients:tax-api:Retries", "many", "'Platform:HttpClient:Clients:tax-api:Retries' is 'many'")]
    [InlineData("Platform:HttpClient:Clients:tax-api:Retries", "99", "Retries must be between 0 and 10")]
    [InlineData("Platform:HttpClient:Clients:tax-api:Retrys", "1", "did you mean 'Retries'?")]
    [InlineData("Platform:Web:KnownProxies:0", "gateway", "'Platform:Web:KnownProxies' contains 'gateway'")]
    [InlineData("Platform:Web:GrpcPort", "70000", "GrpcPort must be between 1 and 65535")]
    [InlineData("Platform:Web:GrpcPort", "http", "'Platform:Web:GrpcPort' is 'http'")]
    [InlineData("Platform:Web:RequestTimeout", "2h", "RequestTimeout must be between 0.05 s and 3600 s.")]
    [InlineData("Platform:Web:RateLimit:Requests", "0", "Requests must be between 1 and 1000000")]
    [InlineData("Platform:Web:RateLimit:Windows", "1s", "did you mean 'Window'?")]
    [InlineData("Platform:Web:SecurityHeaders", "off", "'Platform:Web:SecurityHeaders' is 'off'; it must be true or false.")]
    [InlineData("Kestrel:Limits:MaxRequestBodySiz", "1",
        "'Kestrel:Limits:MaxRequestBodySiz' is not a platform setting; did you mean 'MaxRequestBodySize'?")]
    [InlineData("Kestrel:Limits:MaxRequestBodySize", "30MB", "'Kestrel:Limits:MaxRequestBodySize' is '30MB'; it must be a whole number.")]
    [InlineData("Kestrel:Limits:MaxRequestLineSize", "-5", "'Kestrel:Limits:MaxRequestLineSize' is '-5': Value must be a positive number.")]
    [InlineData("Kestrel:Limits:MinResponseDataRate:GracePeriod", "10ms", "'Kestrel:Limits:MinResponseDataRate:GracePeriod' is '10ms': ")]
    public async Task A_mistake_is_told_at_start_with_what_where_and_how_to_mend_it(string setting, string value, string message)
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => RunningService.StartAsync([new(setting, value)]));
        failure.Message.ShouldContain(message);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => RunningService.StartAsync(
        [
            new("Platform:ManagementPort", "0"),
            new("Platform:Shutdown:Drain", "soon"),
            new("Platform:Telemetry:Log", "both"),
            new("Platform:HttpClient:Retries", "-1"),
            new("Platform:Web:KnownProxies", "10.0.0.0/8;nonsense"),
            new("Platform:Web:RateLimit:Requests", "none"),
            new("Kestrel:Limits:MaxRequestHeaderCount", "many"),
        ]));

        failure.Failures.Count().ShouldBe(7, failure.Message);
    }

    [Theory]
    [InlineData("urls", "http://127.0.0.1:{0}")]
    [InlineData("HTTP_PORTS", "{0}")]
    [InlineData("Kestrel:Endpoints:Main:Url", "http://+:{0}")]
    public async Task The_apps_own_port_cannot_be_the_management_port(string setting, string value)
    {
        var port = Testing.Http.FreePort.Next();
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => RunningService.StartAsync(
            [new("Platform:ManagementPort", $"{port}"), new(setting, string.Format(System.Globalization.CultureInfo.InvariantCulture, value, port))],
                urls: null));

        failure.Message.ShouldContain($"'Platform:ManagementPort' is {port}, which '{setting}' already uses for the app");
    }

    [Fact]
    public async Task Sections_of_other_packages_are_theirs()
    {
        await using var service = await RunningService.StartAsync([new("Platform:Secrets:Store", "none")]);
        (await service.Client.GetStringAsync("/health/live")).ShouldBe("Healthy");
    }
}
