namespace PlatformSdk.Build.Changes;

/// <summary>The effect of a change on running workloads, most important first.</summary>
internal enum Effect
{
    Labels,
    None,
    NotReleased,
    NextRun,
    Migrates,
    RollsPods,
    Alerts,
    Routing,
    Disruption,
    Scales,
    StartsPods,
    StopsPods,
    Immutable,
}
