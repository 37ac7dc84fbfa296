using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.EndToEnd.Tests.Docs;

/// <summary>Somebody who does what a page says, in a shell.</summary>
internal sealed class Reader(DeveloperMachine machine, string root, string folder)
{
    private const string Where = ".reader";
    private string _folder = folder;

    // The packages of a test are prereleases from a feed of its own, which a reader of a release does not have to say. What listens is asked and
    // stopped, not waited for.
    private const string Shell = """
        set -e
        dotnet() {
          case "$1 $2" in
            "new install") shift 2; command dotnet new install "$1@$SDK_VERSION" --nuget-source "$SDK_FEED" --force ;;
            "new platform-"*) command dotnet "$@" ;;
            "add package") command dotnet "$@" --version "$SDK_VERSION" ;;
            "run --project"*|"run ")
              command dotnet "$@" --no-launch-profile -- --urls http://127.0.0.1:0 --environment Development > "$READER_ROOT/.output" 2>&1 &
              until grep -q 'Now listening on' "$READER_ROOT/.output"; do kill -0 $! || { cat "$READER_ROOT/.output"; return 1; }; sleep 0.1; done
              kill $(pgrep --parent $!) $! 2>/dev/null; wait $! || true ;;
            *) command dotnet "$@" ;;
          esac
        }

        """;

    internal void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        File.WriteAllText(path, before.Length == 0 ? text
            : file.EndsWith(".cs", StringComparison.Ordinal) ? Inserted(before, text)
            : file.EndsWith("platform.yaml", StringComparison.Ordinal) && !text.Contains("\nkind:", StringComparison.Ordinal) ? before + text
            : text);
    }

    /// <summary>As a person adds it to a program: usings at the top, the rest before the program runs.</summary>
    private static string Inserted(string program, string snippet)
    {
        var lines = snippet.Split('\n').Skip(1).ToList();
        var usings = lines.TakeWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        program.ShouldContain("\napp.Run();");
        return string.Join('\n', usings) + "\n" + program.Replace("\napp.Run();", $"\n{string.Join('\n', lines.Skip(usings.Count))}app.Run();",
            StringComparison.Ordinal);
    }

    internal Task RunAsync(Fence fence) => RunAsync(fence.Text, fence.ToString());

    internal async Task RunAsync(string commands, string where = "")
    {
        var script = Path.Combine(root, ".script");
        await File.WriteAllTextAsync(script, $"{Shell}{commands}\npwd > \"$READER_ROOT/{Where}\"\n");
        var variables = new Dictionary<string, string?>
        {
            ["SDK_VERSION"] = machine.Version,
            ["SDK_FEED"] = machine.Feed,
            ["READER_ROOT"] = root,
            // `dotnet new install` of the page shall not change the templates of whoever runs the tests.
            ["DOTNET_CLI_HOME"] = root,
            ["GIT_AUTHOR_NAME"] = "Reader",
            ["GIT_AUTHOR_EMAIL"] = "reader@example.com",
            ["GIT_COMMITTER_NAME"] = "Reader",
            ["GIT_COMMITTER_EMAIL"] = "reader@example.com",
            ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(root),
        };
        await using var shell = machine.Start(_folder, variables, "bash", script);
        var result = await shell.WaitAsync(TimeSpan.FromMinutes(5));
        result.ExitCode.ShouldBe(0, $"{where}\n{commands}\n{result.Output}");
        _folder = (await File.ReadAllTextAsync(Path.Combine(root, Where))).Trim();
    }
}
