using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets;

/// <summary>The context in which a secret store is created.</summary>
/// <param name="Service">The service whose secrets it reads.</param>
/// <param name="Settings">The section <c>Platform:Secrets</c>.</param>
/// <param name="Configuration">The configuration so far, including the settings that the store needs to log in.</param>
/// <param name="Time">The clock for all waiting and expiry.</param>
/// <param name="Logger">The logger; entries from before the host runs are written once it runs.</param>
public sealed record SecretStoreContext(
    PlatformDescription Service, IConfigurationSection Settings, IConfiguration Configuration, TimeProvider Time, ILogger Logger)
{
    /// <summary>Registers values that must never appear in a log, a span or a page, such as the credentials of the store.</summary>
    public Action<string> Conceal { get; init; } = static _ => { };
}
