using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a service that needs itself: it would wait for itself to become ready.</summary>
internal static class SelfNeedCheck
{
    internal static void Run(WrittenService written, FindingList findings)
    {
        if (written.Name is { } name && written.Needs.GetValueOrDefault(name)?.Type == NeedTypes.Service.Name)
        {
            findings.Add(DescriptionCodes.NeedsItself, written.At[Language.Service.Needs][name].OfName,
                $"'{name}' cannot need itself. Remove the need, or name the service that you call.");
        }
    }
}
