using Microsoft.Build.Framework;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tasks;

/// <summary>Passes the image of the manifests to PublishContainer, so that the pushed image is the deployed one.</summary>
public sealed class PlatformImage : DescriptionTask
{
    /// <summary>Whether the image will be pushed. Default: false.</summary>
    public bool Push { get; set; }

    /// <summary>The registry that the project itself sets. Default: none, and <c>imageRegistry</c> applies.</summary>
    public string? OwnRegistry { get; set; }

    /// <summary>Whether a container engine on this machine receives the image. Default: false.</summary>
    public bool LoadsIntoEngine { get; set; }

    /// <summary>The folders in which an engine is looked for. Default: those of the variable <c>PATH</c>.</summary>
    public string? SearchPath { get; set; }

    /// <summary>The registry's host; empty without an <c>imageRegistry</c>.</summary>
    [Output]
    public string Registry { get; private set; } = "";

    /// <summary>The repository in the registry.</summary>
    [Output]
    public string Repository { get; private set; } = "";

    /// <summary>The port of a service; empty for workers and jobs.</summary>
    [Output]
    public string Port { get; private set; } = "";

    /// <summary>The user that the container runs as.</summary>
    [Output]
    public int User { get; } = RuntimeDefaults.AppUser;

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (Reading.ModelAgain(options, findings)?.Service is not { } service)
            return;
        var slash = service.Platform.ImageRegistry is null ? -1 : service.Image.Repository.IndexOf('/', StringComparison.Ordinal);
        if (Push && slash < 0 && string.IsNullOrEmpty(OwnRegistry))
            findings.Add(ReleaseCodes.NoRegistry, Span.WholeFile(options.DescriptionFile),
                $"PlatformPush=true, but no registry is set for '{service.Name}'. Set 'imageRegistry: registry.example.com/shop' in " +
                    $"platform.defaults.yaml.");
        if (LoadsIntoEngine && !ContainerEngine.IsIn(SearchPath ?? Environment.GetEnvironmentVariable("PATH") ?? ""))
            findings.Add(ReleaseCodes.NoEngine, Span.WholeFile(options.DescriptionFile),
                "Neither Docker nor Podman is installed to load the image into. Install one, or add -p:PlatformPush=true or "
                + "-p:ContainerArchiveOutputPath=image.tar.gz.");
        Registry = slash < 0 ? "" : service.Image.Repository[..slash];
        Repository = service.Image.Repository[(slash + 1)..];
        Port = service.Kind == ServiceKind.Service ? service.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
    }
}
