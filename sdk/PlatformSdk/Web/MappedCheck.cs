using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Logging;

namespace PlatformSdk.Web;

/// <summary>Warns about a missing <c>MapPlatform()</c> call: without it every probe fails without an explanation.</summary>
/// <param name="isExpected">False for a program without endpoints, which gets no probes on the app's port.</param>
/// <param name="options">Contain the management port, if there is one.</param>
/// <param name="logger">The logger for the warning.</param>
internal sealed class MappedCheck(bool isExpected, IOptions<PlatformOptions> options, ILogger<MappedCheck> logger)
{
    internal bool IsMapped { get; set; }

    internal void WarnIfMissing()
    {
        if (isExpected && !IsMapped && options.Value.ManagementPort is null)
            Log.NotMapped(logger, HealthPaths.Live);
    }
}
