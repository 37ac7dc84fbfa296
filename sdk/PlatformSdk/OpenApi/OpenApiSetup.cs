using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.OpenApi;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;

namespace PlatformSdk.OpenApi;

/// <summary>The OpenAPI document of the service, which the build writes and a laptop serves.</summary>
internal static class OpenApiSetup
{
    /// <summary>The version of the API, not of the release: the document must not change with every build.</summary>
    private const string Version = "v1";

    /// <summary>Whether Swashbuckle or NSwag documents the program. A second document would differ, and may fail to load beside it.</summary>
    private static bool HasOwn => AppContext.TryGetSwitch(ProgramSwitches.OwnDocument, out var own) && own;

    internal static void Add(PlatformSetup setup)
    {
        if (!setup.IsWeb || setup.Description.Kind != PlatformKind.Service)
            return;
        if (HasOwn)
            return;
        // It is not used elsewhere, and its assemblies cost start time and 3 MB.
        if (setup.IsInspected || setup.Environment.IsDevelopment())
            Register(setup.Services, setup.Description);
    }

    /// <summary>In Development only: elsewhere the document in the repository is the published one.</summary>
    internal static void Map(WebApplication app)
    {
        if (!HasOwn && app.Environment.IsDevelopment() && app.Services.GetRequiredService<PlatformDescription>().Kind == PlatformKind.Service)
            MapDocument(app);
    }

    // Separate methods that are not inlined: a precompiled method loads the assemblies that it mentions when it is entered.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Register(IServiceCollection services, PlatformDescription description)
        => services.AddOpenApi(Version, options => options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document, description);
            return Task.CompletedTask;
        }));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MapDocument(WebApplication app)
        // Before the call of a stock template: two equal endpoints would answer 500. Both write the same document.
        => app.MapOpenApi().AllowAnonymous().WithOrder(int.MinValue);

    private static void Describe(OpenApiDocument document, PlatformDescription description)
    {
        document.Info = new OpenApiInfo
        {
            Title = description.Title ?? description.Name,
            Description = description.Summary,
            Version = Version,
        };
        // The address depends on the environment.
        document.Servers = null;
    }
}
