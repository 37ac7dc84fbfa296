namespace PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

/// <summary>A region of AWS, by the pattern that the provider checks.</summary>
internal static class AwsRegion
{
    internal static readonly CloudRule Rule =
        CloudRule.Matching("region", "a region of AWS such as eu-central-1", "[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}");
}
