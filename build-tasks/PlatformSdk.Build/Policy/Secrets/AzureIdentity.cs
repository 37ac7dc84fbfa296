using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents pods that Key Vault refuses, because they have no identity. Only a hint, because a patch may add one.</summary>
internal static class AzureIdentity
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Secrets
            is { Store: SecretStore.AzureKeyVault, Delivery: not SecretDelivery.ExternalSecrets, Platform.ClientId: null })
        {
            context.Report(AdviceCodes.NoAzureIdentity,
                "The identity that reads the Key Vault is not set. Set 'secrets.clientId' in platform.defaults.yaml, or patch the service's own " +
                    "identity into the manifests.");
        }
    }
}
