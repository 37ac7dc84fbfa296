namespace PlatformSdk.Build.Reporting;

/// <summary>A changed field of an object in an environment.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Name">The name of the object.</param>
/// <param name="Path">The field, with dots; empty when the whole object is added or removed.</param>
/// <param name="Change">The change in words: the old and the new value, or how it changes where a value may be confidential.</param>
/// <param name="Effect">What it does to the running workload, in words.</param>
/// <param name="Class">The class of the effect.</param>
internal sealed record ReportChange(string File, string Kind, string Name, string Path, string Change, string Effect, ChangeClass Class)
{
    /// <summary>The old value; null when there is none or it is not shown.</summary>
    internal string? Before { get; init; }

    /// <summary>The new value; null when there is none or it is not shown.</summary>
    internal string? After { get; init; }
}

/// <summary>What a change demands of its reviewer, the least first.</summary>
internal enum ChangeClass
{
    Safe,
    Restarts,
    Immutable,
    DataLoss,
}
