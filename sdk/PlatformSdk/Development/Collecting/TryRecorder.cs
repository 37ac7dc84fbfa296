namespace PlatformSdk.Development.Collecting;

/// <summary>Runs inside the retries, so that it sees each attempt.</summary>
internal sealed class TryRecorder(Clip clip, TimeProvider time) : DelegatingHandler
{
    /// <summary>More than the maximum number of retries.</summary>
    private const int Most = 16;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(CallRecorder.Tries, out var tries) || tries.Count == Most || request.RequestUri is not { } address)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        var begin = time.GetTimestamp();
        var outcome = "";
        var failed = true;
        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            (outcome, failed) = (CallRecorder.Status(answer), !answer.IsSuccessStatusCode);
            return answer;
        }
        catch (Exception exception)
        {
            outcome = cancellationToken.IsCancellationRequested ? "gave up" : clip.Value(CallRecorder.Reason(exception));
            throw;
        }
        finally
        {
            tries.Add(new KeptTry(clip.Value(address.GetLeftPart(UriPartial.Authority)), outcome, failed, time.GetElapsedTime(begin)));
        }
    }
}
