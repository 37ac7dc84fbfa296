namespace PlatformSdk.Build.Reporting;

/// <summary>A generated object, and why it is as it is.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="File">Its file.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Origins">The keys, patches or files that produced it, those of the object alone first.</param>
internal sealed record ReportObject(string Environment, string File, string Kind, string Name, IReadOnlyList<Origin> Origins);

/// <summary>What a user wrote that produced an object.</summary>
/// <param name="What">The key with those above it, such as needs.orders-db.version; or what a patch or a file of the user is.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record Origin(string What, ReportPlace Place)
{
    /// <summary>Few things are written at the same place, and the origins of all objects are looked up.</summary>
    public override int GetHashCode() => HashCode.Combine(Place.Line, Place.Column);
}
