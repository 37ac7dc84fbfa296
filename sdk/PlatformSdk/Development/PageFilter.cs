using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using PlatformSdk.Development.Access;

namespace PlatformSdk.Development;

/// <summary>
/// Stands before everything else, since it asks who really sent a request: later, forwarded headers may have changed that. It is no endpoint, so
/// no route, fallback or policy of the app decides about the page.
/// </summary>
internal sealed class PageFilter(PageServer page) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest => context => PagePaths.IsOne(context.Request.Path.Value) ? page.AnswerAsync(context) : rest(context));
        next(app);
    };
}
