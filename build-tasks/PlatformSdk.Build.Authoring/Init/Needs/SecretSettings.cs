using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Init.Deduction;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>
/// Settings whose names look like secrets. Only proposals, because the code reads them under a different key than the platform provides.
/// </summary>
internal static partial class SecretSettings
{
    internal static IEnumerable<DeducedNeed> DeduceNeeds(ExistingProject project)
    {
        foreach (var setting in project.Settings.All.Where(s => !s.IsBelow(NeedSettings.ConnectionStrings) && Secret().IsMatch(s.Name)))
        {
            if (Names.Label(setting.Key.Replace(':', '-')) is { } name)
                yield return new DeducedNeed(name, NeedTypes.Secret.Name,
                    $"{setting.Key} in {setting.Source}; then change the code to read {NeedSettings.Secret(name)}")
                { IsProposal = true };
        }
    }

    [GeneratedRegex("(password|secret|api_?key|access_?key|token|credentials?|signing_?key)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
