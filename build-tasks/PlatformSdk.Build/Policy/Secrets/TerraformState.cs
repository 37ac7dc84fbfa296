using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents a state that more people read than may know the credentials in it.</summary>
internal static class TerraformState
{
    internal static void Check(RuleContext context)
    {
        foreach (var need in context.Model.Environments.SelectMany(e => e.Modules.Where(m => m.Cloud is { HasCredentialInState: true })
            .Select(m => (e.Environment, m.Need, m.Cloud!.Product))).GroupBy(m => (m.Need, m.Product)))
        {
            context.Report(TerraformCodes.CredentialInState,
                $"The state of Terraform contains the credential of '{need.Key.Need}' ({need.Key.Product}) in {Shorten.Names([.. need
                    .Select(m => m.Environment)])}. Encrypt it, and restrict who reads it.");
        }
    }
}
