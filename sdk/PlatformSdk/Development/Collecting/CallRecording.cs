using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Development.Collecting;

/// <summary>
/// Puts both recorders around the platform's own handler of every client. Registered after it, so its handler already stands first when this
/// runs.
/// </summary>
internal sealed class CallRecording(CallStore calls, Clip clip, TimeProvider time) : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    public void Configure(HttpClientFactoryOptions options) => Configure(Microsoft.Extensions.Options.Options.DefaultName, options);

    public void Configure(string? name, HttpClientFactoryOptions options) => options.HttpMessageHandlerBuilderActions.Add(builder =>
    {
        var inside = builder.AdditionalHandlers.Count > 0 ? 1 : 0;
        builder.AdditionalHandlers.Insert(inside, new TryRecorder(clip, time));
        builder.AdditionalHandlers.Insert(0, new CallRecorder(name ?? "", calls, clip, time));
    });
}
