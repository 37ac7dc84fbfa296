using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents calls to an address that does not exist, because the name of a needed service is misspelled. Other repositories are unknown here, so only
/// a name that is close to one of this repository is reported.
/// </summary>
internal static class UnknownService
{
    internal static void Check(RuleContext context)
    {
        var own = context.Model.Service.Name;
        var services = context.Facts.Neighbours.Select(neighbour => neighbour.Name).ToList();
        foreach (var need in context.Model.Service.Needs.Where(n => n.Type == NeedTypes.Service && !services.Contains(n.Name)))
        {
            if (Suggestion.Nearest(need.Name, services.Where(name => name != own)) is { } meant)
                context.Report(AdviceCodes.UnknownService, context.Model.Written.At[Language.Service.Needs][need.Name].OfName,
                    $"This repository has no service '{Shorten.Text(need.Name)}'. Did you mean '{meant}'? If it is in another repository, add a "
                    + $"waiver for {AdviceCodes.UnknownService.Id}.");
        }
    }
}
