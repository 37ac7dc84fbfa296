using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets;

/// <summary>What a secret store gets to be made from.</summary>
/// <param name="Service">The service whose secrets it will read.</param>
/// <param name="Settings">The section <c>Platform:Secrets</c>.</param>
/// <param name="Configuration">All configuration known so far: what the store itself needs to log in.</param>
/// <param name="Time">The clock; everything that waits or expires goes by it.</param>
/// <param name="Logger">Where it logs; entries from before the host runs appear once it does.</param>
public sealed record SecretStoreContext(
    PlatformDescription Service, IConfigurationSection Settings, IConfiguration Configuration, TimeProvider Time, ILogger Logger)
{
    /// <summary>Makes values known that must never appear in a log, a span or a page, such as the credentials of the store itself.</summary>
    public Action<string> Conceal { get; init; } = static _ => { };
}
