using System.Text;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Management;

/// <summary>The answer of <c>/health</c>, which the service's own code may write.</summary>
internal static class ProbeDetails
{
    internal static async Task<byte[]> WriteAsync(ProbeRequest request, IProbes probes, CancellationToken late)
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestAborted = late };
        context.Request.Method = request.Method;
        context.Request.Path = request.Path;
        context.Request.Scheme = "http";
        context.Response.Body = body;
        try
        {
            await probes.WriteDetailsAsync(context).WaitAsync(late).ConfigureAwait(false);
            await context.Response.CompleteAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the writer throws is an answer that cannot be given.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ProbeResponse.Refusal(request, 500);
        }
        return ProbeResponse.Write(request, context.Response.StatusCode, Headers(context.Response.Headers), body.ToArray());
    }

    private static string Headers(IHeaderDictionary headers)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                if (value is not null && value.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0
                    && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                {
                    text.Append(name).Append(": ").Append(value).Append("\r\n");
                }
            }
        }
        return text.ToString();
    }
}
