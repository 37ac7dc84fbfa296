using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents an environment in which every call fails, because the other service does not run there.</summary>
internal static class MissingEnvironment
{
    internal static void Check(SystemContext context)
    {
        foreach (var call in context.Calls.Where(call => call.Provider.Environments.Count > 0))
        {
            var missing = call.Caller.Model.Environments.Select(one => one.Environment).Where(name => call.Provider.In(name) is null).ToList();
            if (missing.Count > 0)
                context.Report(SystemRuleCodes.MissingEnvironment, call.Caller, call.Place,
                    $"'{call.Provider.Name}' does not run in {Shorten.Names(missing)}, where this service calls it. Add the environment there, or " +
                        $"remove it "
                    + "here.", call.Need.Optional ? Severity.Warning : null);
        }
    }
}
