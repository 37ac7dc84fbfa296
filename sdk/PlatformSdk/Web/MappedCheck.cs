using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;

namespace PlatformSdk.Web;

/// <summary>Tells of a forgotten <c>MapPlatform()</c>: without it every probe fails and nothing says why.</summary>
internal sealed class MappedCheck(IOptions<PlatformOptions> options, ILogger<MappedCheck> logger)
{
    /// <summary>Nobody asks a program that has no endpoint of its own.</summary>
    internal bool IsExpected { get; init; }

    internal bool IsMapped { get; set; }

    internal void WarnIfMissing()
    {
        if (IsExpected && !IsMapped && options.Value.ManagementPort is null)
            Log.NotMapped(logger, HealthPaths.Live);
    }
}
