using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

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

    // Loops, not queries, over pairs: the runtime would compile those anew at each start.
    private IEnumerable<string> Ports(PlatformOptions options)
    {
        foreach (var (setting, port) in AppPorts.Read(configuration))
        {
            // Port 0 is any free one.
            if (port != 0 && port == options.ManagementPort)
            {
                yield return $"'Platform:ManagementPort' is {port}, which '{setting}' gives to the app: the management port must be one of its own, "
                    + $"such as {Contract.RuntimeDefaults.ManagementPort}.";
            }
        }
    }

    private static IEnumerable<string> Proxies(WebOptions web) => web.KnownProxies
        .Where(proxy => ProxyNetwork.Parse(proxy) is null)
        .Select(proxy => $"'Platform:Web:KnownProxies' holds '{proxy}'; it must be an address such as 10.1.2.3 or a network such as 10.0.0.0/8.");

    private List<string> Kestrel()
    {
        var errors = new List<string>();
        KestrelSection.Read(configuration, new KestrelServerLimits(), errors);
        return errors;
    }

    private static IEnumerable<string> Calls(HttpClientOptions all)
    {
        foreach (var error in Call("Platform:HttpClient", all.Copy()))
            yield return error;
        foreach (var client in all.Named)
        {
            var path = $"Platform:HttpClient:Clients:{client}";
            var call = all.Resolve(client);
            foreach (var error in (s_calls.Validate(path, call).Failures ?? []).Concat(Call(path, call)))
                yield return error;
        }
    }

    private static IEnumerable<string> Call(string path, HttpCallOptions call)
    {
        if (call.TryTimeout > call.TotalTimeout)
        {
            yield return $"'{path}:TryTimeout' ({call.TryTimeout}) is longer than '{path}:TotalTimeout' ({call.TotalTimeout}): no try could take " +
                $"that long.";
        }
    }
}
