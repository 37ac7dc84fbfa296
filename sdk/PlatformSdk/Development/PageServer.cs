using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Html;
using PlatformSdk.Development.Views;
using PlatformSdk.Redaction;

namespace PlatformSdk.Development;

/// <summary>Answers requests for the page. Forbidden requests get 404, and the page is read-only.</summary>
internal sealed class PageServer(PageData data, Redactor redactor)
{
    internal async Task AnswerAsync(HttpContext context)
    {
        Silence(context);
        if (!LocalRequest.IsLocal(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        SecurityHeaders.Set(context.Response.Headers);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }
        var body = Encoding.UTF8.GetBytes(Render(context));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Requests for the page create no span and no measurement, because they are not part of what the service does.</summary>
    private static void Silence(HttpContext context)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } span)
        {
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~System.Diagnostics.ActivityTraceFlags.Recorded;
        }
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
            metrics.MetricsDisabled = true;
    }

    private string Render(HttpContext context)
    {
        var html = new HtmlWriter(redactor);
        var path = context.Request.Path.Value!.TrimEnd('/');
        if (PagePaths.TraceId(path) is { } id)
        {
            var trace = data.Traces.Find(id);
            if (trace is null)
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            Layout.Write(html, data, path, trace?.Root.Name ?? "No such trace", h =>
            {
                if (trace is null)
                    TraceDetail.Missing(h);
                else
                    TraceDetail.Write(h, data, trace);
            });
            return html.ToString();
        }
        var (heading, view) = View(path, context.Request.Query["level"].ToString());
        Layout.Write(html, data, path, heading, view);
        return html.ToString();
    }

    private (string Heading, HtmlWriter.Part View) View(string path, string level) => path switch
    {
        PagePaths.Traces => ("Traces", html => TraceList.Write(html, data)),
        PagePaths.Logs => ("Logs", html => LogList.Write(html, data, level.ToLower(CultureInfo.InvariantCulture))),
        PagePaths.Calls => ("Outgoing calls", html => CallList.Write(html, data)),
        PagePaths.Metrics => ("Metrics", html => MetricsView.Write(html, data)),
        PagePaths.Configuration => ("Configuration", html => ConfigurationView.Write(html, data)),
        PagePaths.Environments => ("Environments", html => EnvironmentsView.Write(html, PlatformFile.Read())),
        _ => (data.Title, html => Overview.Write(html, data)),
    };
}
