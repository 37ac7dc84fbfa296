using System.Globalization;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Refuses an environment whose namespace would be longer than the 63 characters of a DNS label: the cluster would refuse every object in it.
/// </summary>
internal static class LongNameCheck
{
    private const int Longest = 63;

    internal static void Run(YamlMapping root, PlatformModel model, FindingList findings)
    {
        foreach (var service in model.Environments)
        {
            var place = (root["environments"] as YamlMapping)?.Find(service.Environment)?.Key.Span ?? root.Span;
            if (service.Namespace.Length > Longest)
                findings.Add(DescriptionCodes.NameTooLong, place,
                    string.Create(CultureInfo.InvariantCulture,
                    $"The namespace '{service.Namespace}' has {service.Namespace.Length} characters; the limit is {Longest}. Shorten the " +
                        $"environment or the system, or set environments.{service.Environment}.namespace in platform.defaults.yaml."));
            if ($"{service.Name}-{service.Environment}".Length > Longest)
                findings.Add(DescriptionCodes.NameTooLong, place,
                    string.Create(CultureInfo.InvariantCulture,
                    $"'{service.Name}-{service.Environment}', the name of the Argo CD Application, is longer than {Longest} characters. Shorten " +
                        $"the environment's name."));
        }
    }
}
