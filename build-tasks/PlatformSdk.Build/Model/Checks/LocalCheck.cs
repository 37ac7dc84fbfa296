using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Laptop;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Rejects a <c>local:</c> that is not an address of the need: compose.yaml would leave the need out, and the process could not reach it.
/// </summary>
internal static class LocalCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        foreach (var need in model.Service.Needs)
        {
            if (need.Description.Local is { } local && LocalAddress.WhyNot(need.Type, local) is { } reason)
            {
                findings.Add(DescriptionCodes.BadValue, model.Written.At[Language.Service.Needs][need.Name][NeedKeys.Local].OfValue,
                    $"'local' is not an address of {need.Type.Name}: {reason}. Write for example {LocalAddress.Example(need.Type)}, or remove it.");
            }
        }
    }
}
