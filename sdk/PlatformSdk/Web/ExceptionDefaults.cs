using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Web;

/// <summary>A request that is too large or unreadable is the client's error: it keeps its own status code, and no error is logged.</summary>
internal sealed class ExceptionDefaults : IConfigureOptions<ExceptionHandlerOptions>
{
    public void Configure(ExceptionHandlerOptions options)
    {
        options.StatusCodeSelector = static exception => ClientFault.Status(exception) ?? StatusCodes.Status500InternalServerError;
        options.SuppressDiagnosticsCallback = static context => ClientFault.Status(context.Exception) is not null;
    }
}
