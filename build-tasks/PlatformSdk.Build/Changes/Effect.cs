namespace PlatformSdk.Build.Changes;

/// <summary>What a change does to what runs, the mildest first.</summary>
internal enum Effect
{
    None,
    NextRun,
    Routing,
    Scales,
    RollsPods,
    StartsPods,
    StopsPods,
    Immutable,
}
