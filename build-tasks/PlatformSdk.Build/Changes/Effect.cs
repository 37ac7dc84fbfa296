namespace PlatformSdk.Build.Changes;

/// <summary>What a change does to what runs: what a reviewer must see last is first.</summary>
internal enum Effect
{
    Labels,
    None,
    NotReleased,
    NextRun,
    RollsPods,
    Alerts,
    Routing,
    Disruption,
    Scales,
    StartsPods,
    StopsPods,
    Immutable,
}
