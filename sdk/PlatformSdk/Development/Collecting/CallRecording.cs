using Microsoft.Extensions.Http;
using PlatformSdk.Calls;

namespace PlatformSdk.Development.Collecting;

/// <summary>Adds both recorders around the platform's own handler of every client: one outside for the call, one inside for each attempt.</summary>
internal sealed class CallRecording(CallStore calls, Clip clip, TimeProvider time) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        var handlers = builder.AdditionalHandlers;
        var ours = Math.Max(0, handlers.ToList().FindIndex(handler => handler is ResilientHandler));
        handlers.Insert(Math.Min(ours + 1, handlers.Count), new TryRecorder(clip, time));
        handlers.Insert(ours, new CallRecorder(builder.Name ?? "", calls, clip, time));
    };
}
