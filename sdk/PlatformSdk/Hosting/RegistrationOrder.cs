using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Hosting;

/// <summary>
/// What the platform registers before everything that the service registers, in this order. The container keeps one order for each service type:
/// hosted services start in it and stop in reverse, the first <see cref="IStartupFilter"/> is the outermost middleware, the first
/// <see cref="IHttpMessageHandlerBuilderFilter"/> sees the finished handlers, and the last <see cref="IConfigureOptions{TOptions}"/> wins. So the
/// service's own settings win, on whichever side of <c>AddPlatform()</c> they are.
/// </summary>
internal enum RegistrationOrder
{
    /// <summary><see cref="IHostedService"/>: health is answered and telemetry is taken for as long as anything else runs.</summary>
    Lifecycle,

    /// <summary><see cref="IHostedService"/>: the service's own hosted services find the schema that they expect.</summary>
    Migrations,

    /// <summary><see cref="IHostedService"/>: the development page sees the start of every later hosted service.</summary>
    DevelopmentPageLifetime,

    /// <summary><see cref="IHostedService"/>: the first results of health checks do not wait for the service's own hosted services.</summary>
    HealthRefresher,

    /// <summary><see cref="IStartupFilter"/>: the development page is outside the app's pipeline.</summary>
    DevelopmentPageFilter,

    /// <summary><see cref="IStartupFilter"/>: request log, error handling and headers are around the app's pipeline.</summary>
    FirstMiddleware,

    /// <summary><see cref="IHttpMessageHandlerBuilderFilter"/>: the development page records outside the platform's own handler.</summary>
    CallRecording,

    /// <summary>Defaults of <c>KestrelServerOptions</c>.</summary>
    KestrelDefaults,

    /// <summary>Defaults of <c>ExceptionHandlerOptions</c>.</summary>
    ExceptionDefaults,

    /// <summary>Defaults of <c>RateLimiterOptions</c>.</summary>
    RateLimitDefaults,

    /// <summary>Defaults of <c>RequestTimeoutOptions</c>.</summary>
    RequestTimeoutDefaults,

    /// <summary>Defaults of <c>HttpClientFactoryOptions</c>, for every client.</summary>
    HttpClientDefaults,

    /// <summary>The format of the console.</summary>
    ConsoleFormat,

    /// <summary>Not a place: how many there are.</summary>
    Last = ConsoleFormat,
}
