using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace PlatformSdk.Aspire.Resources;

/// <summary>A project that the build of the AppHost has built, so that programs with a common library do not build it at the same time.</summary>
internal sealed class BuiltProject : IProjectMetadata
{
    // The overload that takes a path always builds, and the one that takes this object is experimental: what is left creates it from its type.
    [ThreadStatic]
    private static string? s_next;

    public string ProjectPath { get; } = s_next ?? throw new InvalidOperationException("Created by Add only.");

    public bool SuppressBuild => true;

    internal static IResourceBuilder<ProjectResource> Add(IDistributedApplicationBuilder builder, string name, string path, string? profile)
    {
        s_next = path;
        try
        {
            return builder.AddProject<BuiltProject>(name, options =>
            {
                options.LaunchProfileName = profile;
                options.ExcludeLaunchProfile = profile is null;
            });
        }
        finally
        {
            s_next = null;
        }
    }
}
