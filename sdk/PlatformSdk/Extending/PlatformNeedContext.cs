using System.ComponentModel;
using Microsoft.Extensions.Hosting;

namespace PlatformSdk;

/// <summary>The context in which a package sets up one need of a service.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlatformNeedContext
{
    /// <summary>Creates a context. The library does this; tests of a package can too.</summary>
    /// <param name="builder">The service's builder; its configuration already holds the secrets.</param>
    /// <param name="description">The service.</param>
    /// <param name="need">The need to set up.</param>
    public PlatformNeedContext(IHostApplicationBuilder builder, PlatformDescription description, PlatformNeed need)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(need);
        (Builder, Description, Need) = (builder, description, need);
    }

    /// <summary>The service's builder; its configuration already holds the secrets.</summary>
    public IHostApplicationBuilder Builder { get; }

    /// <summary>The service.</summary>
    public PlatformDescription Description { get; }

    /// <summary>The need to set up.</summary>
    public PlatformNeed Need { get; }
}
