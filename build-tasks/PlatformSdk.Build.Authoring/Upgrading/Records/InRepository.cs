namespace PlatformSdk.Build.Authoring.Upgrading.Records;

/// <summary>
/// Whether a program was created in a repository with a global.json, which then has the git settings: the one choice that no parameter records. It
/// shows in the files, because a program of its own has both.
/// </summary>
internal static class InRepository
{
    private static readonly string[] s_settings = [".gitignore", ".gitattributes"];

    /// <summary>What <c>dotnet new</c> tells the template engine about the folder that it runs in.</summary>
    internal static Dictionary<string, string> Of(ScaffoldRecord record) =>
        new() { ["GlobalJsonExists"] = s_settings.Any(file => File.Exists(Path.Combine(record.Folder, file))) ? "False" : "True" };
}
