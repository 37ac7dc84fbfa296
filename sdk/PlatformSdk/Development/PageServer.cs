using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Facts;
using PlatformSdk.Development.Filters;
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
        var here = data with { Host = context.Request.Host.Host };
        if (PagePaths.TraceId(path) is not { } id)
        {
            var (heading, view) = View(here, path, new ViewQuery(path, context.Request.Query));
            Layout.Write(html, here, path, heading, view);
            return html.ToString();
        }
        var trace = data.Traces.Find(id);
        if (trace is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        Layout.Write(html, here, path, trace?.Root.Name ?? "No such trace", h =>
        {
            if (trace is null)
                TraceDetail.Missing(h, here, id);
            else
                TraceDetail.Write(h, here, trace);
        });
        return html.ToString();
    }

    private static (string Heading, HtmlWriter.Part View) View(PageData data, string path, ViewQuery query) => path switch
    {
        PagePaths.Traces => ("Traces", html => TraceList.Write(html, data, query)),
        PagePaths.Logs => ("Logs", html => LogsView.Write(html, data, query)),
        PagePaths.Calls => ("Outgoing calls", html => CallList.Write(html, data)),
        PagePaths.Metrics => ("Metrics", html => MetricsView.Write(html, data)),
        PagePaths.Work => ("Work", html => WorkView.Write(html, data)),
        PagePaths.Configuration => ("Configuration", html => ConfigurationView.Write(html, data)),
        PagePaths.Environments => ("Environments", html => EnvironmentsView.Write(html, PlatformFile.Read())),
        _ => (data.Title, html => Overview.Write(html, data)),
    };
}
