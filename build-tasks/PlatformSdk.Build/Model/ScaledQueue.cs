using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>The queue whose length scales the pods, and where KEDA finds the address of its broker.</summary>
/// <param name="Name">The name of the queue.</param>
/// <param name="Secret">The Secret in the namespace of the service.</param>
/// <param name="Key">Its key with the address alone.</param>
internal sealed record ScaledQueue(string Name, string Secret, string Key)
{
    /// <summary>The needs that can have the queue.</summary>
    internal static IReadOnlyList<ResolvedNeed> Candidates(ResolvedService service) =>
        [.. service.Needs.Where(need => need.Type == NeedTypes.Queue).OrderBy(need => need.Name, StringComparer.Ordinal)];

    /// <summary>The need that the description names, or the only one; null if neither exists.</summary>
    internal static ResolvedNeed? NeedOf(ResolvedService service) => (service.Scale?.Need, Candidates(service)) switch
    {
        ({ } name, var all) => all.FirstOrDefault(need => need.Name == name),
        (null, [var only]) => only,
        _ => null,
    };

    /// <summary>Null where the service is not scaled by a queue, and where KEDA cannot read the address.</summary>
    internal static ScaledQueue? Find(ResolvedService service) =>
        Rollouts.IsScaledByKeda(service) && service.Scale!.On == ScaleKeys.Messages && NeedOf(service) is { } need
            && SecretFor(service, need) is { } place
            ? new ScaledQueue(service.Scale.Queue ?? need.Name, place.Secret, place.Key)
            : null;

    private static (string Secret, string Key)? SecretFor(ResolvedService service, ResolvedNeed need)
    {
        if (need.Provision is TerraformModule { Cloud: null } own && !own.Outputs.ContainsKey(SecretFieldNames.ConnectionString))
            return null;
        if (need.Provision is { IsInStore: false } provision)
        {
            return provision.Secrets.SelectMany(source => source.Items, (source, item) => (source.Secret, item.Key, item.File))
                .Where(item => item.File == SecretFieldNames.ConnectionString)
                .Select(item => ((string, string)?)(item.Secret, item.Key)).FirstOrDefault();
        }

        var secret = KubernetesSecret.NameOf(service.Name, need.Name);
        return service.Secrets switch
        {
            { Delivery: SecretDelivery.Secret } or { Delivery: SecretDelivery.ExternalSecrets, Store: SecretStore.Vault } =>
                (secret, SecretFieldNames.ConnectionString),
            // Outside of Vault a secret is a single text, and Terraform writes JSON there.
            { Delivery: SecretDelivery.ExternalSecrets } when need.Provision is not TerraformModule => (secret, SecretFieldNames.Value),
            _ => null,
        };
    }
}
