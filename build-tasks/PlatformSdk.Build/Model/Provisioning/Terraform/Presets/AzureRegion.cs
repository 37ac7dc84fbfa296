namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>A region of Azure, by its name or its title. The region of another cloud has a hyphen.</summary>
internal static class AzureRegion
{
    internal static readonly CloudRule Rule = CloudRule.Matching("location", "a region of Azure such as westeurope", "[A-Za-z][A-Za-z0-9 ]*");
}
