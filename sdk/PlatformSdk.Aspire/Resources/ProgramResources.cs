using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using PlatformSdk.Aspire.Describing;
using PlatformSdk.Contract;
using PlatformSdk.Development.Access;

namespace PlatformSdk.Aspire.Resources;

/// <summary>Adds programs as <c>dotnet run</c> starts them in their folders: with their launch settings, and on the ports that these set.</summary>
internal static class ProgramResources
{
    private const string Development = "Development";

    internal static IResourceBuilder<ProjectResource> Add(IDistributedApplicationBuilder builder, string name, ProgramFacts facts)
    {
        var program = Project(builder, name, facts);
        // The neighbours have these ports compiled in, so the program listens there itself.
        foreach (var endpoint in program.Resource.Annotations.OfType<EndpointAnnotation>())
            endpoint.IsProxied = false;
        if (facts.IsService)
        {
            if (EndpointOf(program) is null)
                program.WithHttpEndpoint();
            program.WithHttpHealthCheck(HealthPaths.Ready, endpointName: EndpointOf(program))
                .WithUrlForEndpoint(EndpointOf(program)!,
                    _ => new ResourceUrlAnnotation { Url = PagePaths.Overview, DisplayText = "Development page" });
        }
        else if (facts.Page is { } page)
        {
            program.WithUrl(FormattableString.Invariant($"http://localhost:{page}{PagePaths.Overview}"), "Development page");
        }

        // It does its work once, when you start it, and not whenever the system starts.
        return facts.IsJob ? program.WithExplicitStart() : program;
    }

    /// <summary>The same program, which applies its migrations and ends.</summary>
    internal static IResourceBuilder<ProjectResource> AddMigration(IDistributedApplicationBuilder builder, string name, ProgramFacts facts)
    {
        var migration = Project(builder, name, facts)
            .WithEnvironment(EnvironmentVariables.ForKey(MigrationSettings.Run), MigrationSettings.Migrations);
        foreach (var endpoint in migration.Resource.Annotations.OfType<EndpointAnnotation>().ToList())
            migration.Resource.Annotations.Remove(endpoint);
        return migration;
    }

    /// <summary>The endpoint that others call: http needs no certificate. Null without any.</summary>
    internal static string? EndpointOf(IResourceBuilder<ProjectResource> program) => program.Resource.Annotations.OfType<EndpointAnnotation>()
        .OrderBy(endpoint => endpoint.UriScheme != "http").FirstOrDefault()?.Name;

    private static IResourceBuilder<ProjectResource> Project(IDistributedApplicationBuilder builder, string name, ProgramFacts facts) => BuiltProject
        .Add(builder, name, facts.Project, facts.Profile)
        .WithEnvironment(context =>
        {
            // The launch settings can set another one.
            context.EnvironmentVariables.TryAdd(EnvironmentVariables.AspNetCoreEnvironment, Development);
            context.EnvironmentVariables.TryAdd(EnvironmentVariables.DotnetEnvironment, Development);
        });
}
