using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description;

/// <summary>A migration of EF Core with its SQL, which the compiled program has written.</summary>
/// <param name="Id">Its name, such as <c>20260101120000_AddOrders</c>.</param>
/// <param name="Script">The file with the SQL, relative to the project.</param>
/// <param name="Source">The file with its class, relative to the project; null when it is not in the project, or has another name.</param>
/// <param name="Sql">What it does.</param>
internal sealed record ContextMigration(string Id, string Script, string? Source, string Sql)
{
    /// <summary>The migrations of a need in their order, or null when the program has written none.</summary>
    /// <param name="projectFolder">The project's folder.</param>
    /// <param name="folder">The folder with the need's SQL, relative to the project.</param>
    /// <param name="sources">The source files of the program, relative to the project.</param>
    internal static IReadOnlyList<ContextMigration>? Read(string projectFolder, string folder, IEnumerable<string> sources)
    {
        if (!Directory.Exists(Path.Combine(projectFolder, folder)))
            return null;
        var classes = sources.Select(source => source.Replace('\\', '/')).ToLookup(source => Path.GetFileNameWithoutExtension(source));
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(projectFolder, folder), "*" + MigrationSettings.ScriptEnding)
                .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
                .Select(id => (Id: id, Script: $"{folder}/{id}{MigrationSettings.ScriptEnding}"))
                .Select(file => new ContextMigration(file.Id, file.Script, classes[file.Id].FirstOrDefault(),
                    File.ReadAllText(Path.Combine(projectFolder, file.Script)))),
        ];
    }
}
