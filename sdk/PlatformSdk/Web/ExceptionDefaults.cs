using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Web;

/// <summary>A request that is too large or cannot be read is the client's error: it keeps its own code, and no error is logged for it.</summary>
internal sealed class ExceptionDefaults : IConfigureOptions<ExceptionHandlerOptions>
{
    public void Configure(ExceptionHandlerOptions options)
    {
        options.StatusCodeSelector = static exception
            => exception is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;
        options.SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException;
    }
}
