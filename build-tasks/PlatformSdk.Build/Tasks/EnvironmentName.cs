using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tasks;

/// <summary>Finds the environment of a command.</summary>
internal static class EnvironmentName
{
    internal static ResolvedService? Find(PlatformModel model, string? name, FindingList findings)
    {
        var names = model.Promotion;
        var found = model.Environments.FirstOrDefault(e => e.Environment == name);
        if (found is null)
        {
            findings.Add(ReleaseCodes.UnknownEnvironment, Span.WholeFile("platform.yaml"), string.IsNullOrEmpty(name)
                ? $"The environment is not set. Add -p:PlatformEnvironment=<name>, one of {string.Join(", ", names)}."
                : $"There is no environment '{name}'.{Suggestion.For(name, names)} There are: {string.Join(", ", names)}.");
        }

        return found;
    }
}
