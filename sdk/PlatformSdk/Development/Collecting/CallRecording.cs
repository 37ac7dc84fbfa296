using Microsoft.Extensions.Http;

namespace PlatformSdk.Development.Collecting;

/// <summary>
/// Adds both recorders to every client: one outside all handlers for the call, one inside them for each attempt that any of them makes.
/// </summary>
internal sealed class CallRecording(CallStore calls, Clip clip, TimeProvider time) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Insert(0, new CallRecorder(builder.Name ?? "", calls, clip, time));
        builder.AdditionalHandlers.Add(new TryRecorder(clip, time));
    };
}
