namespace PlatformSdk.Monitoring.Tests.Rules.Support;

/// <summary>Requests of one pod: good, failed and slow ones, as an OTLP pipeline gives them to Prometheus.</summary>
internal sealed class Traffic(string pod = "orders-7d9c-abcde")
{
    private readonly Counter _good = new();
    private readonly Counter _fast = new();
    private readonly Counter _failed = new();
    private int _minutes;

    /// <param name="minutes">How long.</param>
    /// <param name="perMinute">Requests a minute.</param>
    /// <param name="failed">The share that fails.</param>
    /// <param name="slow">The share of the others that takes longer than 300 ms.</param>
    internal Traffic For(int minutes, decimal perMinute = 600, decimal failed = 0, decimal slow = 0)
    {
        var good = perMinute * (1 - failed);
        _failed.For(minutes, perMinute * failed);
        _good.For(minutes, good);
        _fast.For(minutes, good * (1 - slow));
        _minutes += minutes;
        return this;
    }

    internal Traffic Restart()
    {
        _failed.Restart();
        _good.Restart();
        _fast.Restart();
        return this;
    }

    internal Traffic Silence(int minutes)
    {
        _failed.Silence(minutes);
        _good.Silence(minutes);
        _fast.Silence(minutes);
        return this;
    }

    internal RuleTest In(RuleTest test)
    {
        var labels = $"job=\"shop/orders\",instance=\"shop-production.{pod}\",http_route=\"/\"";
        const string metric = "http_server_request_duration_seconds";
        return test
            .Series($"{metric}_count{{{labels},http_response_status_code=\"200\"}}", _good)
            .Series($"{metric}_count{{{labels},http_response_status_code=\"503\"}}", _failed)
            .Series($"{metric}_bucket{{{labels},http_response_status_code=\"200\",le=\"0.25\"}}", new Counter().For(_minutes, 0))
            .Series($"{metric}_bucket{{{labels},http_response_status_code=\"200\",le=\"0.3\"}}", _fast)
            .Series($"{metric}_bucket{{{labels},http_response_status_code=\"200\",le=\"+Inf\"}}", _good)
            .Series($"{metric}_bucket{{{labels},http_response_status_code=\"503\",le=\"0.3\"}}", _failed);
    }
}
