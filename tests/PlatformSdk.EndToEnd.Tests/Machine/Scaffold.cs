namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>Where things are in a folder that the template made.</summary>
public sealed record Scaffold(string Folder, string Name)
{
    public string Solution => Path.Combine(Folder, $"{Name}.slnx");

    public string Service => Path.Combine(Folder, "src", Name);

    public string Project => Path.Combine(Service, $"{Name}.csproj");

    public string Tests => Path.Combine(Folder, "tests", $"{Name}.Tests");

    public string TestProject => Path.Combine(Tests, $"{Name}.Tests.csproj");

    public string Program => Path.Combine(Service, "bin", "Debug", "net10.0", $"{Name}.dll");

    public string TestProgram => Path.Combine(Tests, "bin", "Debug", "net10.0", $"{Name}.Tests.dll");

    public string Text(params string[] path) => File.ReadAllText(Path.Combine([Service, .. path]));

    /// <summary>What of it belongs into git: all but what compilers write.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];
}
