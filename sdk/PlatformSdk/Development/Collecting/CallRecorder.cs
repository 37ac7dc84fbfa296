using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Development.Collecting;

/// <summary>Wraps everything that a client does and records the call at its end. <see cref="TryRecorder"/> adds the attempts.</summary>
internal sealed class CallRecorder(string client, CallStore calls, Clip clip, TimeProvider time) : DelegatingHandler
{
    internal static readonly HttpRequestOptionsKey<List<KeptTry>> Tries = new("PlatformSdk.Development.Tries");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Sdk.SuppressInstrumentation || request.RequestUri is not { } address)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        // Recorded before it is sent, because the name is then replaced by an address.
        var asked = clip.Value($"{request.Method} {Readable(address)}");
        var (start, begin, trace) = (time.GetUtcNow(), time.GetTimestamp(), Activity.Current?.TraceId.ToHexString());
        List<KeptTry> tries = [];
        request.Options.Set(Tries, tries);
        string? outcome = null;
        var failed = true;
        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            (outcome, failed) = (Status(answer), !answer.IsSuccessStatusCode);
            return answer;
        }
        catch (Exception exception)
        {
            outcome = clip.Value(Reason(exception));
            throw;
        }
        finally
        {
            calls.Add(new KeptCall(start, client.Length == 0 ? "default" : clip.Value(client), asked, [.. tries], outcome
                ?? "cancelled", failed, time.GetElapsedTime(begin), trace));
        }
    }

    internal static string Status(HttpResponseMessage answer) => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);

    internal static string Reason(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } failure => $"{failure.HttpRequestError}: {exception.Message}",
        _ => $"{exception.GetType().Name}: {exception.Message}",
    };

    /// <summary>The address without user and query values.</summary>
    internal static string Readable(Uri address)
    {
        if (!address.IsAbsoluteUri)
            return address.OriginalString.Split('?')[0];
        var text = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return address.Query.Length > 1 ? $"{text}?{QueryRedaction.Redact(address.Query)}" : text;
    }
}
