using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Requires an address for an external need: without one, there is nothing to call and no egress rule.</summary>
internal static class ExternalUrlCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        foreach (var need in model.Service.Needs.Where(n => n.Type == NeedTypes.External))
        {
            var without = model.Environments.Where(e => e.Needs.Any(n => n.Name == need.Name && n.Description.Url is null)).Select(e => e.Environment)
                .ToList();
            if (without.Count == 0)
                continue;
            findings.Add(ManifestCodes.NoUrl, model.Written.At[Language.Service.Needs][need.Name].OfName,
                $"'{need.Name}' has no address in {Shorten.Names(without)}. Add 'url: https://…' to the need, "
                + $"or to needs.{need.Name} in the environment.");
        }
    }
}
