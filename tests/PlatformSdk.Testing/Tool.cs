namespace PlatformSdk.Testing;

/// <summary>A program that tests need. Where it is missing they fail with the command that installs it.</summary>
/// <param name="Program">Its name on the PATH.</param>
/// <param name="Package">The package of Debian and Ubuntu that has it.</param>
public sealed record Tool(string Program, string Package)
{
    public static readonly Tool Bash = new("bash", "bash");
    public static readonly Tool Git = new("git", "git");
    public static readonly Tool Kubectl = new("kubectl", "kubernetes-client");
    public static readonly Tool MkDocs = new("mkdocs", "mkdocs-material");
    public static readonly Tool Node = new("node", "nodejs npm");
    public static readonly Tool Npm = new("npm", "nodejs npm");
    public static readonly Tool Prometheus = new("prometheus", "prometheus");
    public static readonly Tool Promtool = new("promtool", "prometheus");

    /// <summary>Its full path, or a failure that says how to install it.</summary>
    public string Require() => Find(Program)
        ?? throw new InvalidOperationException(
            $"'{Program}' is missing, and these tests need it. Install it: apt-get install --yes {Package}{Windows}");

    /// <summary>The program's full path, or null where the machine does not have it.</summary>
    public static string? Find(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }

    private static string Windows => OperatingSystem.IsWindows() ? ", in WSL: these tests run what runs on Linux" : "";
}
