using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace PlatformSdk.Calls;

/// <summary>The pipeline of one client to one host: a total timeout, then retries, then a circuit breaker, then a timeout for each attempt.</summary>
internal sealed class CallPipeline
{
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly HttpCallOptions _options;
    private readonly TimeLeft _left;
    private readonly TimeProvider _time;

    internal CallPipeline(string client, string host, HttpCallOptions options, TimeProvider time, CallMetrics metrics, ILogger logger)
    {
        (Client, Host, _options, _time) = (client, host, options, time);
        _left = new TimeLeft(options.TotalTimeout, time);
        // Polly measures open circuits by the wall clock.
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = new SteadyTimeProvider(time) };
        builder.AddFallback(CallErrors.AsOfHttpClient(host, options)).AddTimeout(_left.Timeout());
        if (options.Retries > 0)
            builder.AddRetry(Retry(metrics, logger));
        builder.AddCircuitBreaker(Circuit(logger)).AddTimeout(options.TryTimeout);
        Pipeline = builder.Build();
    }

    internal string Client { get; }

    internal string Host { get; }

    internal ResiliencePipeline<HttpResponseMessage> Pipeline { get; }

    internal CircuitState CircuitState => _circuit.CircuitState;

    private RetryStrategyOptions<HttpResponseMessage> Retry(CallMetrics metrics, ILogger logger) => new()
    {
        MaxRetryAttempts = _options.Retries,
        Delay = _options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        // A response that asks for a longer wait than the remaining time is returned to the caller, who can read when to retry.
        ShouldHandle = args => ValueTask.FromResult(HasFailed(args.Outcome) && Replay.IsSafe(CallHandler.RequestOf(args.Context))
            && !(Replay.RetryAfter(args.Outcome.Result, _time) > _left.After(args.Context))),
        DelayGenerator = args => ValueTask.FromResult(Replay.RetryAfter(args.Outcome.Result, _time)),
        OnRetry = args =>
        {
            metrics.CountRetry(Client);
            Log.Retrying(logger, Client, Host, args.AttemptNumber + 2, args.RetryDelay, CallErrors.Why(args.Outcome));
            return default;
        },
    };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> Circuit(ILogger logger) => new()
    {
        FailureRatio = _options.CircuitFailureRatio,
        MinimumThroughput = _options.CircuitMinimum,
        SamplingDuration = _options.CircuitWindow,
        BreakDuration = _options.CircuitBreak,
        StateProvider = _circuit,
        ShouldHandle = args => ValueTask.FromResult(HasFailed(args.Outcome)),
        OnOpened = args =>
        {
            Log.CircuitOpened(logger, Client, Host, args.BreakDuration, CallErrors.Why(args.Outcome));
            return default;
        },
        OnClosed = _ =>
        {
            Log.CircuitClosed(logger, Client, Host);
            return default;
        },
    };

    private static bool HasFailed(Outcome<HttpResponseMessage> outcome)
        => outcome.Result is { } answer
            ? Replay.IsTransient(answer.StatusCode)
            : outcome.Exception is HttpRequestException or TimeoutRejectedException;
}
