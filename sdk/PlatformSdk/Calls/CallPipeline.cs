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
    private readonly TimeProvider _time;

    internal CallPipeline(string client, string host, HttpCallOptions options, TimeProvider time, CallMetrics metrics, ILogger logger)
    {
        (Client, Host, _options, _time) = (client, host, options, time);
        // Polly measures open circuits by the wall clock.
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = new SteadyTimeProvider(time) };
        builder.AddTimeout(options.TotalTimeout);
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
        ShouldHandle = args => ValueTask.FromResult(IsWorthRetrying(args)),
        DelayGenerator = args => ValueTask.FromResult(Replay.RetryAfter(args.Outcome.Result, _time)),
        OnRetry = args =>
        {
            metrics.CountRetry(Client);
            Log.Retrying(logger, Client, Host, args.AttemptNumber + 2, args.RetryDelay, Why(args.Outcome));
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
            Log.CircuitOpened(logger, Client, Host, args.BreakDuration, Why(args.Outcome));
            return default;
        },
        OnClosed = _ =>
        {
            Log.CircuitClosed(logger, Client, Host);
            return default;
        },
    };

    private bool IsWorthRetrying(RetryPredicateArguments<HttpResponseMessage> args)
    {
        if (!HasFailed(args.Outcome))
            return false;
        var call = CallContext.FromResilience(args.Context);
        // A response that asks for a longer wait than the remaining time is returned to the caller, who can read when to retry.
        var left = _options.TotalTimeout - _time.GetElapsedTime(call.Begin);
        return Replay.IsSafe(call.Request) && !(Replay.RetryAfter(args.Outcome.Result, _time) > left);
    }

    private static bool HasFailed(Outcome<HttpResponseMessage> outcome)
        => outcome.Result is { } answer
            ? Replay.IsTransient(answer.StatusCode)
            : outcome.Exception is HttpRequestException or TimeoutRejectedException;

    private static string Why(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } answer } => $"it answered {(int)answer.StatusCode}",
        { Exception: TimeoutRejectedException timeout } => $"it did not answer within {timeout.Timeout.TotalSeconds:0.###} s",
        { Exception: HttpRequestException failure } => $"the request failed ({failure.HttpRequestError})",
        _ => "it failed",
    };
}
