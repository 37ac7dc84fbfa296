using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Checks the places where Terraform writes connections: each is for one need of one service in one environment. The Secrets of Kubernetes are not
/// checked, because their namespaces are.
/// </summary>
internal static partial class WrittenSecretCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        Written[] all = [.. model.Environments.Where(service => service.Terraform is not null).SelectMany(service => service.Modules
            .Select(module => new Written(service, module, SecretAddress.Find(service, module)!)))
            .Where(one => one.Address is { Target: not SecretTarget.Kubernetes })];
        foreach (var same in all.GroupBy(one => one.Address).Where(same => same.Count() > 1))
            ReportSame([.. same], findings);
        foreach (var one in all.DistinctBy(one => one.Module.Need))
            ReportShared(one, findings);
        foreach (var one in all.Where(one => one.Address.Target == SecretTarget.KeyVault && !KeyVaultName().IsMatch(one.Address.Name))
            .DistinctBy(one => one.Module.Need))
        {
            findings.Add(TerraformCodes.BadKeyVaultName, one.Place,
                $"'{Shorten.Text(one.Address.Name)}' is not a name in Azure Key Vault: at most 127 letters, digits and '-'. Change {one.Key}.");
        }
    }

    private static void ReportSame(Written[] same, FindingList findings)
    {
        var (last, environments) = (same[^1], same.Select(one => one.Service.Environment).Distinct().ToList());
        var (writers, placeholder) = environments.Count > 1
            ? (environments, "{environment}")
            : (same.Select(one => one.Module.Need).ToList(), "{need}");
        // The account of AWS is that of the identity that applies, which the settings need not name.
        findings.Add(TerraformCodes.SameSecret, last.Place,
            $"Terraform writes {Shorten.Names(writers)} to the same secret of {last.Store}, '{Shorten.Text(last.Address.Name)}'. Add " +
                $"'{placeholder}' to {last.Key}.",
            last.Address.Target == SecretTarget.SecretsManager && environments.Count > 1 ? Severity.Warning : null);
    }

    private static void ReportShared(Written one, FindingList findings)
    {
        if (one.Templates.Any(text => text?.Contains("{name}", StringComparison.Ordinal) == true))
            return;
        findings.Add(TerraformCodes.SecretOfEveryService, one.Place,
            $"Every service with a need '{one.Module.Need}' writes to the same secret of {one.Store}, '{Shorten.Text(one.Address.Name)}'. Add " +
                $"'{{name}}' to {one.Key}.");
    }

    [GeneratedRegex("^[0-9A-Za-z-]{1,127}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyVaultName();

    /// <summary>A connection that Terraform writes.</summary>
    private sealed record Written(ResolvedService Service, TerraformModule Module, SecretAddress Address)
    {
        private ResolvedSecrets Secrets => Service.Secrets!;

        private bool IsNamedByPaths => Secrets.Store == SecretStore.AzureKeyVault;

        /// <summary>The key that decides about the name.</summary>
        internal string Key => IsNamedByPaths ? $"'secrets.paths.{Module.Type.Name}'" : "'secrets.path'";

        internal string Store => Address.Target switch
        {
            SecretTarget.Vault => "Vault",
            SecretTarget.KeyVault => "Azure Key Vault",
            _ => "AWS Secrets Manager",
        };

        /// <summary>The texts that can tell one service from another.</summary>
        internal string?[] Templates => IsNamedByPaths
            ? [Secrets.Platform.Paths?.GetValueOrDefault(Module.Type.Name) ?? "{name}", KeyVault]
            : [Secrets.Platform.Path ?? "{name}", Address.Target == SecretTarget.Vault ? Secrets.Platform.Mount : KeyVault];

        /// <summary>The key where it is written, or else what makes Terraform write.</summary>
        internal Span Place
        {
            get
            {
                var secrets = Service.Platform.At[DefaultsKeys.Secrets];
                var key = IsNamedByPaths ? secrets[SecretKeys.Paths][Module.Type.Name] : secrets[SecretKeys.Path];
                return key.IsWritten
                    ? key.OfValue
                    : ProvisionerSettings.For(Service.Platform, Module.Type.Name, Service.Environment).PlaceOf(ProvisionerKeys.Use).OfValue;
            }
        }

        private string? KeyVault => Address.Target == SecretTarget.KeyVault
            ? ProvisionerSettings.Terraform(Service.Platform, Service.Environment).Terraform.KeyVault
            : null;
    }
}
