using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using PlatformSdk.Development.Access;

namespace PlatformSdk.Development;

/// <summary>
/// Runs before everything else, because it checks who sent a request, and forwarded headers may change that later. It is not an endpoint, so the
/// app's routes, fallbacks and policies do not apply to the page.
/// </summary>
internal sealed class PageFilter(PageServer page) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest => context => PagePaths.IsPagePath(context.Request.Path.Value) ? page.AnswerAsync(context) : rest(context));
        next(app);
    };
}
