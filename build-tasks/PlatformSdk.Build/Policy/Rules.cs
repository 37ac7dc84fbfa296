using PlatformSdk.Build.Policy.Advice;
using PlatformSdk.Build.Policy.Applying;
using PlatformSdk.Build.Policy.Leaks;
using PlatformSdk.Build.Policy.Runbooks;
using PlatformSdk.Build.Policy.Secrets;
using PlatformSdk.Build.Policy.Settings;

namespace PlatformSdk.Build.Policy;

/// <summary>Every rule. Their order does not matter: findings are told in the order of their places.</summary>
internal static class Rules
{
    internal static readonly IReadOnlyList<Rule> All =
    [
        LeakedSecret.Check,
        DerivedSetting.Check,
        ShutdownTime.Check,
        StorePackage.Check,
        UndeliveredSecret.Check,
        AzureIdentity.Check,
        SecretMadeByHand.Check,
        FilesToMount.Check,
        PreviewWaits.Check,
        ImmutableField.Check,
        ReplicasHandedOver.Check,
        SkippedStage.Check,
        LeftInCluster.Check,
        LostData.Check,
        OrphanSection.Check,
        MissingSection.Check,
        ImageRegistry.Check,
        MissingGateway.Check,
        MissingHost.Check,
        UnanalysedCanary.Check,
        PodsRunTwice.Check,
        UnwatchedObjective.Check,
        UnknownNetworkPlace.Check,
        OlderScaffold.Check,
    ];

    /// <summary>Looks at everything once, after it has been rendered and compared, and before anything is written.</summary>
    internal static void Run(RuleContext context)
    {
        foreach (var rule in All)
            rule(context);
    }
}
