using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Logging;

namespace PlatformSdk.Web;

/// <summary>Tells of a forgotten <c>MapPlatform()</c>: without it every probe fails and nothing says why.</summary>
/// <param name="isExpected">Nobody asks a program that has no endpoint of its own.</param>
/// <param name="options">Say whether health has a port of its own.</param>
/// <param name="logger">Where it is told.</param>
internal sealed class MappedCheck(bool isExpected, IOptions<PlatformOptions> options, ILogger<MappedCheck> logger)
{
    internal bool IsMapped { get; set; }

    internal void WarnIfMissing()
    {
        if (isExpected && !IsMapped && options.Value.ManagementPort is null)
            Log.NotMapped(logger, HealthPaths.Live);
    }
}
