using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Redaction;

namespace PlatformSdk.Web;

/// <summary>
/// The framework's developer page shows an exception unchanged. An exception with a secret is shown as redacted problem details instead.
/// </summary>
internal sealed class DeveloperErrors(Redactor redactor, IProblemDetailsService problems) : IDeveloperPageExceptionFilter
{
    public async Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        var text = errorContext.Exception.ToString();
        if (!redactor.Finds(text))
        {
            await next(errorContext).ConfigureAwait(false);
            return;
        }
        var context = errorContext.HttpContext;
        var written = await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = context.Response.StatusCode, Detail = redactor.Redact(text) },
        }).ConfigureAwait(false);
        if (!written)
            await context.Response.WriteAsync(redactor.Redact(text)).ConfigureAwait(false);
    }
}
