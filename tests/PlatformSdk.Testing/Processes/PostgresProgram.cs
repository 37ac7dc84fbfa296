namespace PlatformSdk.Testing.Processes;

/// <summary>PostgreSQL's own programs. They refuse to run as root, so that there they run as Debian's user for them.</summary>
public static class PostgresProgram
{
    private const string User = "postgres";

    private static bool IsRoot => Environment.UserName == "root";

    public static Task RunAsync(string program, params string[] arguments) =>
        IsRoot ? StartAsync("runuser", ["-u", User, "--", Find(program), .. arguments]) : StartAsync(Find(program), arguments);

    /// <summary>Hands a folder over to the user that the server runs as.</summary>
    public static Task GiveAsync(string folder) => IsRoot ? StartAsync("chown", ["-R", User, folder]) : Task.CompletedTask;

    private static string Find(string program)
    {
        const string root = "/usr/lib/postgresql";
        var versions = Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        return versions.OrderByDescending(version => version, StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", program))
            .FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"PostgreSQL is not installed: no {root}/*/bin/{program}. Install it: apt-get install -y postgresql");
    }

    private static async Task StartAsync(string program, IEnumerable<string> arguments)
    {
        // Its output goes nowhere: the server inherits it, and reading to its end would wait for the server's end.
        var outcome = await Command.RunAsync("sh", "/", ["-c", "\"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]);
        if (outcome.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {outcome.ExitCode}.");
    }
}
