using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>A time in which environments change only by an override.</summary>
internal sealed record FreezeDescription(Moment From, Moment To, IReadOnlyList<string> Environments, string Reason, bool ManualSync)
{
    /// <summary>The place of its keys.</summary>
    internal Place At { get; init; } = Place.Nowhere;

    internal DateTimeOffset Start => From.Start;

    /// <summary>The first moment after it.</summary>
    internal DateTimeOffset End => To.End;

    internal bool Holds(string environment, DateTimeOffset now) => Start <= now && now < End && Environments.Contains(environment);
}

internal static class FreezeKeys
{
    internal static readonly Key<Moment> From = new("from", Scalars.Moment)
    {
        Summary = "When the freeze begins: a day, from its first minute in UTC, or a time with its offset.",
        Example = "2026-12-18T17:00+01:00",
        Effect = "spec.syncWindows of system/gitops/project-shop.yaml, and when PlatformRelease and PlatformDeploy refuse",
        Required = true,
    };

    internal static readonly Key<Moment> To = new("to", Scalars.Moment)
    {
        Summary = "When the freeze ends: a day, up to its last minute in UTC, or a time with its offset. Less than a year after 'from'.",
        Example = "2027-01-03",
        Effect = "spec.syncWindows of system/gitops/project-shop.yaml, and when PlatformRelease and PlatformDeploy refuse",
        Required = true,
    };

    internal static readonly Key<IReadOnlyList<string>> Environments =
        new("environments", new ListShape<string>("a list of environments such as [production]", Texts.Name))
        {
            Summary = "The environments that are frozen.",
            Example = "[production]",
            Effect = "spec.syncWindows of system/gitops/project-shop.yaml, and where PlatformRelease and PlatformDeploy refuse",
            Required = true,
        };

    internal static readonly Key<string> Reason = new("reason", Texts.Line)
    {
        Summary = "Why. It is part of the refusal.",
        Example = "Christmas trade",
        Effect = "the message of PlatformRelease and PlatformDeploy, and deploy/releases/<environment>.yaml after an override",
        Required = true,
    };

    internal static readonly Key<bool> ManualSync = new("manualSync", Scalars.Flag)
    {
        Summary = "Whether a person may still start a sync in Argo CD, which an override needs. With 'false', only a commit that removes the " +
            "freeze opens Argo CD.",
        Default = "true",
        Example = "false",
        Effect = "spec.syncWindows of system/gitops/project-shop.yaml",
    };

    internal static readonly ObjectShape<FreezeDescription> Shape = new("a freeze", [From, To, Environments, Reason, ManualSync],
        f => new FreezeDescription(f.Need(From), f.Need(To), f.Need(Environments), f.Need(Reason), f.Get(ManualSync) ?? true) { At = f.At });
}
