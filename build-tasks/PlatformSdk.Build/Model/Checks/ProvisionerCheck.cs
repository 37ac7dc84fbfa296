using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Checks the platform team's provisioners: each can provide some types of need, in environments that exist.</summary>
internal static class ProvisionerCheck
{
    /// <param name="platform">The platform's settings.</param>
    /// <param name="needed">The types of the service's needs: for any other type, a wrong provisioner does no harm here.</param>
    /// <param name="findings">Receives problems.</param>
    internal static void Run(DefaultsDescription platform, IReadOnlyList<string> needed, FindingList findings)
    {
        foreach (var (type, provisioner) in platform.Provisioners)
        {
            foreach (var said in provisioner.Environments.Values.Prepend(provisioner))
            {
                if (said.Use is not { } use || NeedTypes.Find(type) is not { } known || Provisioners.TypesOf(use).Contains(known))
                    continue;
                findings.Add(ProvisioningCodes.WrongPair, said.At[ProvisionerKeys.Use].OfValue,
                    $"'{Choice.Word(use)}' provides {string.Join(", ", Provisioners.TypesOf(use).Select(t => t.Name))}, not {type}. Set " +
                    $"'use: {Choice.Word(Provisioner.Resource)}' with the object of an operator, or 'use: {Choice.Word(Provisioner.None)}', and " +
                        $"create " +
                    $"the {type} by hand.",
                    needed.Contains(type) ? null : Severity.Warning);
            }
        }
    }

    /// <summary>Never an error, because another service with the same defaults may have the environment.</summary>
    internal static void RunEnvironments(DefaultsDescription platform, IReadOnlyList<string> declared, FindingList findings)
    {
        foreach (var (type, provisioner) in platform.Provisioners)
        {
            var at = platform.At[DefaultsKeys.Provisioners][type][ProvisionerKeys.Environments];
            foreach (var name in provisioner.Environments.Keys.Where(name => !declared.Contains(name)))
                UnknownName.Report(name, at[name].OfName, "the environments of a provisioner", declared, findings, areAlike: true);
        }
    }
}
