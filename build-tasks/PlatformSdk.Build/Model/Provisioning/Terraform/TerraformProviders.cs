namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>The providers that are known, with the versions that have the write-only arguments which are used.</summary>
internal static class TerraformProviders
{
    internal const string Aws = "aws";
    internal const string Azure = "azurerm";
    internal const string AzureApi = "azapi";
    internal const string Kubernetes = "kubernetes";
    internal const string Random = "random";
    internal const string Vault = "vault";

    /// <summary>The versions of Terraform with write-only arguments, which OpenTofu has from the same version on.</summary>
    internal const string RequiredVersion = "~> 1.11";

    internal static readonly IReadOnlyDictionary<string, (string Source, string Version)> Known = new Dictionary<string, (string, string)>
    {
        [Aws] = ("hashicorp/aws", "~> 6.42"),
        [Azure] = ("hashicorp/azurerm", "~> 4.23"),
        [AzureApi] = ("Azure/azapi", "~> 2.4"),
        [Kubernetes] = ("hashicorp/kubernetes", "~> 3.0"),
        [Random] = ("hashicorp/random", "~> 3.7"),
        [Vault] = ("hashicorp/vault", "~> 5.0"),
    };
}
