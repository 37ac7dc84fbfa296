namespace PlatformSdk.Tests.Telemetry.ServerSpans;

public sealed class UntracedRequestTests(TracedService traced) : IClassFixture<TracedService>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/health")]
    public async Task A_probe_leaves_no_span(string path)
    {
        var trace = Guid.NewGuid().ToString("N");
        var probe = new HttpRequestMessage(HttpMethod.Get, path);
        probe.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        await traced.Service.Client.SendAsync(probe);

        // Spans leave in order: when a later one is there, the probe's would be.
        await traced.GetAsync("/orders/1");

        traced.HasSpan(trace).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_caller_did_not_sample_is_not_sampled_here()
    {
        var trace = Guid.NewGuid().ToString("N");
        var request = new HttpRequestMessage(HttpMethod.Get, "/orders/2");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-00");
        await traced.Service.Client.SendAsync(request);

        await traced.GetAsync("/orders/1");

        traced.HasSpan(trace).ShouldBeFalse();
    }
}
