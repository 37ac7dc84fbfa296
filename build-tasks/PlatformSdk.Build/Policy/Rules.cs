using PlatformSdk.Build.Policy.Access;
using PlatformSdk.Build.Policy.Advice;
using PlatformSdk.Build.Policy.Applying;
using PlatformSdk.Build.Policy.Availability;
using PlatformSdk.Build.Policy.Costs;
using PlatformSdk.Build.Policy.Data;
using PlatformSdk.Build.Policy.Exposure;
using PlatformSdk.Build.Policy.Images;
using PlatformSdk.Build.Policy.Leaks;
using PlatformSdk.Build.Policy.Migrations;
using PlatformSdk.Build.Policy.Network;
using PlatformSdk.Build.Policy.Own;
using PlatformSdk.Build.Policy.Ownership;
using PlatformSdk.Build.Policy.Pods;
using PlatformSdk.Build.Policy.Runbooks;
using PlatformSdk.Build.Policy.Secrets;
using PlatformSdk.Build.Policy.Settings;
using PlatformSdk.Build.Policy.Waiving;

namespace PlatformSdk.Build.Policy;

/// <summary>Every rule. Only those about waivers depend on the order, because they look at what the others reported.</summary>
internal static class Rules
{
    /// <summary>They come last.</summary>
    private static readonly IReadOnlyList<Rule> OfWaivers =
        [ExpiredWaiver.Check, EndingWaiver.Check, UnusedWaiver.Check, WaiverList.Check, ChangedRules.Check, ForeignRules.Check];

    /// <summary>
    /// Those that a check of the SDK's scorecard counts. A system judges every service by them, and shows no other finding of theirs. A test compares
    /// the scorecards with those of all rules.
    /// </summary>
    internal static readonly IReadOnlyList<Rule> Counted =
    [
        NoRunbook.Check,
        FewReplicas.Check,
        NoDisruptionBudget.Check,
        NoSpread.Check,
        ForbiddenRegistry.Check,
        NoDigest.Check,
        NoResources.Check,
        Unrestricted.Check,
        PlainRoute.Check,
        PlainStore.Check,
        OpenRoute.Check,
        WeakBackup.Check,
        NoNetworkPolicy.Check,
        WideNetworkPolicy.Check,
        BlockedDrain.Check,
        RolloutToZero.Check,
        ShortGrace.Check,
        LeakedSecret.Check,
        BreakingScript.Check,
    ];

    internal static readonly IReadOnlyList<Rule> All =
    [
        .. Counted,
        UnknownOwner.Check,
        NoOnCall.Check,
        NoPods.Check,
        NoObjective.Check,
        NotProvisionedHere.Check,
        OldDrill.Check,
        NeverDrilled.Check,
        NoCostLabels.Check,
        OverBudget.Check,
        WrongName.Check,
        DerivedSetting.Check,
        LoaderVariable.Check,
        ShutdownTime.Check,
        StorePackage.Check,
        UndeliveredSecret.Check,
        AzureIdentity.Check,
        SecretMadeByHand.Check,
        FilesToMount.Check,
        PreviewWaits.Check,
        AccessPackage.Check,
        ClientWithoutUse.Check,
        BackupSecret.Check,
        MigrationSource.Check,
        NewScripts.Check,
        MissingFolder.Check,
        ScriptOrder.Check,
        ExpiringOwner.Check,
        TransactionInScript.Check,
        ImmutableField.Check,
        ReplicasHandedOver.Check,
        SkippedStage.Check,
        LeftInCluster.Check,
        LostData.Check,
        LeftDatabase.Check,
        LeftInCloud.Check,
        TerraformState.Check,
        OrphanSection.Check,
        MissingSection.Check,
        EndOfLife.Check,
        ImageRegistry.Check,
        MissingGateway.Check,
        MissingHost.Check,
        UnanalysedCanary.Check,
        PodsRunTwice.Check,
        UnwatchedObjective.Check,
        UnknownNetworkPlace.Check,
        NotProvisioned.Check,
        OlderScaffold.Check,
        UnknownService.Check,
        LaptopPortClash.Check,
        OwnRuleSet.Check,
        .. OfWaivers,
    ];

    /// <summary>Runs every rule once, after rendering and comparing and before anything is written.</summary>
    internal static void Run(RuleContext context) => Run(context, All);

    internal static void Run(RuleContext context, IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
            rule(context);
    }
}
