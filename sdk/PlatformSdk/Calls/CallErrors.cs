using Polly;
using Polly.CircuitBreaker;
using Polly.Fallback;
using Polly.Timeout;

namespace PlatformSdk.Calls;

/// <summary>Polly's exceptions, as callers of <see cref="HttpClient"/> know them and as the log describes them.</summary>
internal static class CallErrors
{
    internal static FallbackStrategyOptions<HttpResponseMessage> AsOfHttpClient(string host, HttpCallOptions options) => new()
    {
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is TimeoutRejectedException or BrokenCircuitException),
        FallbackAction = args => ValueTask.FromResult(Outcome.FromException<HttpResponseMessage>(args.Outcome.Exception switch
        {
            TimeoutRejectedException timeout => Late(CallHandler.RequestOf(args.Context), timeout),
            var exception => new HttpRequestException(HttpRequestError.ConnectionError, $"{host} failed too often: the circuit is open, and no "
                + $"requests are sent for {options.CircuitBreak.TotalSeconds:0.###} s.", exception),
        })),
    };

    internal static string Why(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } answer } => $"it answered {(int)answer.StatusCode}",
        { Exception: TimeoutRejectedException timeout } => $"it did not answer within {timeout.Timeout.TotalSeconds:0.###} s",
        { Exception: HttpRequestException failure } => $"the request failed ({failure.HttpRequestError})",
        _ => "it failed",
    };

    private static TaskCanceledException Late(HttpRequestMessage request, TimeoutRejectedException timeout)
    {
        // Not the query, which may contain a secret.
        var message = $"{request.Method} {request.RequestUri?.GetLeftPart(UriPartial.Path)} took longer than "
            + $"{timeout.Timeout.TotalSeconds:0.###} s.";
        return new TaskCanceledException(message, new TimeoutException(message, timeout));
    }
}
