using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Checks that Terraform has a place for its state, and can write each connection to the place where the process reads it.</summary>
internal static class TerraformCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        foreach (var service in model.Environments)
        {
            foreach (var module in service.Provided.OfType<TerraformModule>())
                Check(service, module, findings);
            CheckRegion(service, findings);
        }
    }

    /// <summary>Keys of Terraform that are under the wrong name.</summary>
    internal static void RunPlaces(DefaultsDescription platform, FindingList findings)
    {
        foreach (var (type, said) in platform.Provisioners)
            Refuse(said, TerraformKeys.All, key => $"'{key}' belongs into 'provisioners.{TerraformKeys.Name}', because it applies to every {type}.");
        Refuse(platform.Terraform, ProvisionerKeys.OfTypes,
            key => $"'{key}' belongs under a type of need, such as 'provisioners.postgres'. 'terraform' has only settings.");

        void Refuse(ProvisionerDescription said, IReadOnlyList<Key> keys, Func<string, string> message)
        {
            foreach (var one in said.Environments.Values.Prepend(said))
            {
                foreach (var key in keys.Where(key => one.At[key].IsWritten))
                    findings.Add(TerraformCodes.WrongSettings, one.At[key].OfName, message(key.Name));
            }
        }
    }

    /// <summary>The region of the provider, which is that of the environment where its own is not set.</summary>
    private static void CheckRegion(ResolvedService service, FindingList findings)
    {
        if (service.Modules.FirstOrDefault(module => module.Cloud?.Preset == TerraformPreset.Aws)?.Cloud is not { } cloud
            || service.Terraform?.ArgumentOf(TerraformProviders.Aws, AwsRegion.Rule.Argument) is not var (region, own))
            return;
        PresetRules.Check(cloud, AwsRegion.Rule, region, region, TerraformCodes.RefusedValue,
            own ?? service.Platform.PlaceOfRegion(service.Environment), findings);
    }

    private static void Check(ResolvedService service, TerraformModule module, FindingList findings)
    {
        var at = ProvisionerSettings.For(service.Platform, module.Type.Name, service.Environment).PlaceOf(ProvisionerKeys.Use);
        if (service.Terraform is not { } root)
        {
            // A backend that cannot be used has been reported.
            if (ProvisionerSettings.Terraform(service.Platform, service.Environment).Terraform.Backend is null)
            {
                findings.Add(TerraformCodes.NoBackend, at.OfValue,
                    "Terraform has no place for its state. Set 'provisioners.terraform.backend' to one such as s3 or azurerm, with its settings.");
            }
        }
        else if (SecretTargets.Find(service.Secrets!, module, root) is not { } target)
        {
            findings.Add(TerraformCodes.WrongStore, at.OfValue,
                $"Terraform cannot write to the store '{Choice.Word(service.Secrets!.Store)}' with delivery " +
                $"{Choice.Word(service.Secrets.Delivery)}. Set 'secrets.store' to {SecretTargets.Possible(module)}.");
        }
        else if (target == SecretTarget.KeyVault
            && service.Modules.Any(m => SecretTargets.Find(service.Secrets!, m, root) == SecretTarget.SecretsManager))
        {
            findings.Add(TerraformCodes.WrongStore, at.OfValue,
                "External Secrets reads all secrets of a service from one store, and other needs go to AWS Secrets Manager. Set 'delivery: secret'.");
        }
        else if (target == SecretTarget.KeyVault && root.KeyVault is null)
        {
            findings.Add(TerraformCodes.MissingInput, at.OfValue,
                "The connection goes into Azure Key Vault. Set its resource id as 'provisioners.terraform.keyVault'.");
        }
    }
}
