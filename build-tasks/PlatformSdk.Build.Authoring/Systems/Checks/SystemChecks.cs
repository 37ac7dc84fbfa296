using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Waiving;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Every check of a system.</summary>
internal static class SystemChecks
{
    // To add a check: its file in this folder, its line here.
    internal static readonly IReadOnlyList<Action<SystemContext>> All =
    [
        UnknownDependency.Check,
        DeprecatedDependency.Check,
        CyclicDependency.Check,
        ServesNothing.Check,
        OtherNamespace.Check,
        MissingEnvironment.Check,
        WeakObjective.Check,
        WeakerDependency.Check,
        TokenMismatch.Check,
        NoApi.Check,
        UnknownApi.Check,
        SameName.Check,
        SameHost.Check,
        SamePort.Check,
        SameObject.Check,
        SameNamespace.Check,
        TwoOwners.Check,
        NotAdmitted.Check,
        SystemOwnerCheck.Check,
        TeamCircleCheck.Check,
        CatalogCheck.Check,
        ApplicationNameCheck.Check,
        FreezeWindow.Check,
    ];

    internal static void Run(SystemModel system, BuildDay day, FindingList findings)
    {
        var context = new SystemContext(system, day, findings);
        foreach (var check in All)
            check(context);
        // The waivers of rules that only this build runs.
        foreach (var service in system.Services)
        {
            foreach (var waiver in service.Model.Written.Waivers.Where(one => RuleNames.OfSystems.Contains(one.Rule)
                && !context.WaiversOf(service).IsExpired(one) && context.WaiversOf(service).HiddenBy(one).Count == 0))
                context.Report(PolicyCodes.UnusedWaiver, service, waiver.At[WaiverKeys.Rule].OfValue, UnusedWaiver.MessageFor(waiver));
        }
    }
}
