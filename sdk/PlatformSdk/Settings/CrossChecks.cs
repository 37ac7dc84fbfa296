using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Settings;

/// <summary>Checks that attributes cannot express: settings against each other and against the app's settings.</summary>
internal sealed class CrossChecks(IConfiguration configuration) : IValidateOptions<PlatformOptions>
{
    private static readonly HttpCallOptionsValidator s_calls = new();

    public ValidateOptionsResult Validate(string? name, PlatformOptions options)
    {
        var errors = Ports(options).Concat(Proxies(options.Web)).Concat(Calls(options.HttpClient)).Concat(Kestrel()).ToArray();
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    // Loops instead of queries over pairs, which the runtime would compile at every start.
    private IEnumerable<string> Ports(PlatformOptions options)
    {
        foreach (var (setting, port) in AppPorts.Read(configuration))
        {
            // Port 0 means any free port.
            if (port != 0 && port == options.ManagementPort)
            {
                yield return $"'Platform:ManagementPort' is {port}, which '{setting}' already uses for the app. "
                    + $"Set it to another port, such as {Contract.RuntimeDefaults.ManagementPort}.";
            }
        }
    }

    private static IEnumerable<string> Proxies(WebOptions web) => web.KnownProxies
        .Where(proxy => ProxyNetwork.Parse(proxy) is null)
        .Select(proxy => $"'Platform:Web:KnownProxies' contains '{proxy}'. Use an address such as 10.1.2.3 or a network such as 10.0.0.0/8.");

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
            yield return $"'{path}:TryTimeout' ({call.TryTimeout}) is longer than '{path}:TotalTimeout' ({call.TotalTimeout}). "
                + "Lower the first or raise the second.";
        }
    }
}
