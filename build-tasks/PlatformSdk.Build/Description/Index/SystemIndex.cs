namespace PlatformSdk.Build.Description.Index;

/// <summary>A <c>platform-index.json</c>: the services of a system, and who depends on whom.</summary>
/// <param name="System">The name of the system.</param>
/// <param name="Services">Its services, ordered by name.</param>
internal sealed record SystemIndex(string System, IReadOnlyList<IndexedService> Services)
{
    internal const string FileName = "platform-index.json";

    /// <summary>The version of the format. Added members do not change it.</summary>
    internal const int Version = 1;

    /// <summary>Where the scaffolded system project writes it, relative to the root of the repository.</summary>
    internal const string UsualPath = "system/" + FileName;

    internal IndexedService? Find(string service) => Services.FirstOrDefault(one => one.Name == service);
}
