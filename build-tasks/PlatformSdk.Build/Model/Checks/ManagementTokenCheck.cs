using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a need with the name of the management port's token that has no value to compare with.</summary>
internal static class ManagementTokenCheck
{
    internal static void Run(WrittenService written, FindingList findings)
    {
        if (written.Needs.GetValueOrDefault(ManagementPaths.Token) is { } need && need.Type != NeedTypes.Secret.Name)
        {
            findings.Add(ScalingCodes.TokenIsNotASecret, written.At[Language.Service.Needs][ManagementPaths.Token].OfName,
                $"'{ManagementPaths.Token}' must be of type secret: it is what a request to the management port must carry. Set 'type: secret', "
                + "or rename the need.");
        }
    }
}
