using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PlatformSdk.Management;
using PlatformSdk.Web;

namespace PlatformSdk.Settings;

/// <summary>What no attribute can say: settings against each other and against the app's own.</summary>
internal sealed class CrossChecks(IConfiguration configuration) : IValidateOptions<PlatformOptions>
{
    private static readonly HttpCallOptionsValidator s_calls = new();

    public ValidateOptionsResult Validate(string? name, PlatformOptions options)
    {
        var errors = Ports(options).Concat(Proxies(options.Web)).Concat(Calls(options.HttpClient)).Concat(Kestrel()).ToArray();
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private IEnumerable<string> Ports(PlatformOptions options) => AppPorts.Read(configuration)
        // Port 0 is any free one.
        .Where(app => app.Port != 0 && app.Port == options.ManagementPort)
        .Select(app => $"'Platform:ManagementPort' is {app.Port}, which '{app.Setting}' gives to the app: the management port must be one of its own, "
            + $"such as {Contract.RuntimeDefaults.ManagementPort}.");

    private static IEnumerable<string> Proxies(WebOptions web) => web.KnownProxies
        .Where(proxy => ForwardedHeaders.Parse(proxy) is null)
        .Select(proxy => $"'Platform:Web:KnownProxies' holds '{proxy}'; it must be an address such as 10.1.2.3 or a network such as 10.0.0.0/8.");

    private List<string> Kestrel()
    {
        var errors = new List<string>();
        KestrelSection.Read(configuration, new KestrelServerLimits(), errors);
        return errors;
    }

    private static IEnumerable<string> Calls(HttpClientOptions all)
    {
        foreach (var (path, call) in all.Named.Select(client => ($"Platform:HttpClient:Clients:{client}", all.Resolve(client))).Prepend(("Platform:HttpClient", all.Copy())))
        {
            if (path.Contains(":Clients:", StringComparison.Ordinal) && s_calls.Validate(path, call) is { Failed: true } wrong)
            {
                foreach (var failure in wrong.Failures)
                    yield return failure;
            }
            if (call.TryTimeout > call.TotalTimeout)
                yield return $"'{path}:TryTimeout' ({call.TryTimeout}) is longer than '{path}:TotalTimeout' ({call.TotalTimeout}): no try could take that long.";
        }
    }
}
