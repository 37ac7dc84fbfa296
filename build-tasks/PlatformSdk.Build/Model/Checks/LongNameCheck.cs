using System.Globalization;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects an environment whose namespace exceeds the 63 characters of a DNS label: the cluster would refuse every object in it.</summary>
internal static class LongNameCheck
{
    private const int Longest = 63;

    internal static void Run(PlatformModel model, FindingList findings)
    {
        foreach (var service in model.Environments)
        {
            var (space, place) = (service.Namespace, model.Written.At[Language.Service.Environments][service.Environment].OfName);
            if (space.Length > Longest)
            {
                findings.Add(DescriptionCodes.NameTooLong, place, string.Create(CultureInfo.InvariantCulture,
                    $"The namespace '{space}' has {space.Length} characters; the limit is {Longest}. Shorten the environment or the system, "
                    + $"or set 'environments.{service.Environment}.namespace' in the defaults."));
            }

            if ($"{service.Name}-{service.Environment}".Length > Longest)
            {
                findings.Add(DescriptionCodes.NameTooLong, place, string.Create(CultureInfo.InvariantCulture,
                    $"'{service.Name}-{service.Environment}', the name of the Argo CD Application, is longer than {Longest} characters. Shorten "
                    + $"the environment's name."));
            }
        }
    }
}
