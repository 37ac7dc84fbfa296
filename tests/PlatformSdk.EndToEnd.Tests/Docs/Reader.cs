using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Samples;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.EndToEnd.Tests.Docs;

/// <summary>Somebody who does what a page says, in a shell.</summary>
internal sealed class Reader(DeveloperMachine machine, string home, string root, string folder) : IAsyncDisposable
{
    private const string Where = ".reader";
    private string _folder = folder;

    private static readonly string s_standIns = Path.Combine(Repository.Root, "tests", "PlatformSdk.EndToEnd.Tests", "Docs", "StandIns");

    private LaptopDatabase? _database;

    // The packages of a test are prereleases from a feed of its own, which a reader of a release does not have to say. What listens runs until the
    // next command that does not ask it.
    private const string Shell = """
        set -e
        address() { cat "$READER_ROOT/.address"; }
        stop() {
          [ -e "$READER_ROOT/.pid" ] || return 0
          kill -- "-$(cat "$READER_ROOT/.pid")" 2>/dev/null || true
          rm "$READER_ROOT/.pid"
        }
        run() {
          stop
          setsid timeout 300 dotnet "$@" --no-launch-profile -- --urls http://127.0.0.1:0 --environment Development > "$READER_ROOT/.output" 2>&1 &
          echo $! > "$READER_ROOT/.pid"
          until sed -n 's/.*Now listening on: \(http:[^" ]*\).*/\1/p' "$READER_ROOT/.output" | head -1 | grep http > "$READER_ROOT/.address"; do
            kill -0 $! || { cat "$READER_ROOT/.output"; return 1; }
            sleep 0.1
          done
        }
        dotnet() {
          case "$1 $2" in
            "new install") [ -e "$DOTNET_CLI_HOME/.templates" ] || command dotnet new install "$3@$SDK_VERSION" --nuget-source "$SDK_FEED"
              touch "$DOTNET_CLI_HOME/.templates" ;;
            "add package") command dotnet add package "$3" --version "$SDK_VERSION" ;;
            "run --project"*|"run ") run "$@" ;;
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
            : file.EndsWith("platform.yaml", StringComparison.Ordinal) && !text.Contains("\nkind:", StringComparison.Ordinal) ? Merged(before, text)
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

    /// <summary>As a person changes a description: a key that is there gets the new value, another one is added.</summary>
    private static string Merged(string description, string snippet)
    {
        var keys = snippet.Split('\n').Where(line => line.Length > 0 && char.IsLetter(line[0])).Select(line => line[..(line.IndexOf(':') + 1)])
            .ToList();
        var isKept = true;
        var kept = description.Split('\n').Where(line =>
        {
            if (line.Length > 0 && line[0] != ' ')
                isKept = !keys.Exists(key => line.StartsWith(key, StringComparison.Ordinal));
            return isKept;
        });
        return string.Join('\n', kept) + snippet;
    }

    internal Task RunAsync(Fence fence) => RunAsync(fence.Text, fence.ToString());

    internal async Task RunAsync(string commands, string where = "")
    {
        if (commands.Contains("docker compose up", StringComparison.Ordinal))
            _database = await LaptopDatabase.StartAsync(await File.ReadAllTextAsync(Path.Combine(_folder, "compose.yaml")), "orders-database");
        var script = Path.Combine(root, ".script");
        var before = commands.Contains("$(address)", StringComparison.Ordinal) ? "" : "stop\n";
        await File.WriteAllTextAsync(script, $"{Shell}{before}{commands}\npwd > \"$READER_ROOT/{Where}\"\n");
        var variables = new Dictionary<string, string?>
        {
            ["SDK_VERSION"] = machine.Version,
            ["SDK_FEED"] = machine.Feed,
            ["READER_ROOT"] = root,
            // `dotnet new install` of the page shall not change the templates of whoever runs the tests.
            ["DOTNET_CLI_HOME"] = home,
            ["PATH"] = $"{s_standIns}:{Environment.GetEnvironmentVariable("PATH")}",
            ["ConnectionStrings__database"] = _database?.ConnectionString,
            ["GIT_AUTHOR_NAME"] = "Reader",
            ["GIT_AUTHOR_EMAIL"] = "reader@example.com",
            ["GIT_COMMITTER_NAME"] = "Reader",
            ["GIT_COMMITTER_EMAIL"] = "reader@example.com",
            ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(root),
        };
        await using var shell = machine.Start(_folder, variables, "bash", script);
        var result = await shell.WaitAsync();
        result.ExitCode.ShouldBe(0, $"{where}\n{commands}\n{result.Output}");
        _folder = (await File.ReadAllTextAsync(Path.Combine(root, Where))).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("");
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
