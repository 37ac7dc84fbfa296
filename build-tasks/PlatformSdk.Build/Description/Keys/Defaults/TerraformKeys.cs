using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The settings of Terraform in every root module of an environment.</summary>
internal sealed record TerraformDescription(YamlMapping? Provider, YamlMapping? Backend, string? KeyVault)
{
    internal static readonly TerraformDescription None = new(null, null, null);
}

internal static class TerraformKeys
{
    /// <summary>The name in <c>provisioners</c> that holds them.</summary>
    internal const string Name = "terraform";

    internal static readonly Key<YamlMapping> Provider = new("provider", new TreeShape("{ azurerm: { subscription_id: \"...\" } }"))
    {
        Summary = "Only in 'provisioners.terraform': the arguments of each provider, with placeholders such as {environment}. 'source' and " +
            "'version' " +
            "are those in required_providers.",
        Default = "the provider's own environment variables",
        Example = "{ aws: { region: eu-central-1 }, kubernetes: { config_path: \"~/.kube/config\" } }",
        Effect = "provider and required_providers in main.tf.json",
    };

    internal static readonly Key<YamlMapping> Backend = new("backend", new TreeShape("{ s3: { bucket: acme-state, region: eu-central-1 } }"))
    {
        Summary = "Only in 'provisioners.terraform': where the state is, one of azurerm, s3, gcs, consul, cos and oss. The key of the state is " +
            "{system}/{name}/{environment}.tfstate. Required for 'use: terraform'.",
        Example = "{ s3: { bucket: acme-state, region: eu-central-1 } }",
        Effect = "backend in main.tf.json",
    };

    internal static readonly Key<string> KeyVault = new("keyVault", Texts.Paragraph)
    {
        Summary = "Only in 'provisioners.terraform': the resource id of the Key Vault that gets the connections with 'secrets.store: " +
            "azure-key-vault'. " +
            "It may contain placeholders.",
        Example = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/shop/providers/Microsoft.KeyVault/vaults/shop-{environment}",
        Effect = "key_vault_id in main.tf.json",
    };

    internal static readonly IReadOnlyList<Key> All = [Provider, Backend, KeyVault];

    internal static TerraformDescription TerraformIn(Fields f) => new(f.Get(Provider), f.Get(Backend), f.Get(KeyVault));
}
