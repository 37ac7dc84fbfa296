using System.Net;
using System.Text.Json;
using PlatformSdk.Conformance.Tests.Meaning;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>
/// The step of release.yml that starts an image, word for word, with a stand-in for Docker: its containers reach a database of compose.yaml only on
/// the network of the host, where the file publishes it.
/// </summary>
public sealed class ReleasedMigrationTests(SmokeProgram smoke) : IClassFixture<SmokeProgram>, IDisposable
{
    private const string Project = "services/orders/src/orders";
    private const string Image = "registry.example.com/orders@sha256:1";
    private const string Step = "Start the image, after its migrations, with databases of its own";

    /// <summary>Prints what it is asked for, as Docker Compose 2 does, and fails where Docker would.</summary>
    private const string Docker = """
        echo "$*" >> "$CALLS"
        case "$*" in
          'compose config --services') sed -n 's/^  "\{0,1\}\([a-z0-9-]*\)"\{0,1\}:$/\1/p' compose.yaml ;;
          'compose up --wait '*) touch "$CALLS.up" ;;
          'run '*Platform__Run=migrations*) if [ ! -e "$CALLS.up" ]; then echo "The database of 'db' did not answer." >&2; exit 1; fi ;;
          'run --detach '*) echo container ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("needs: { db: { type: postgres, migrations: { scripts: db } } }", "orders-db")]
    [InlineData("needs: { db: { type: postgres, local: \"localhost:5544\", migrations: { context: A.B } }, cache: { type: redis } }",
        "orders-db orders-cache")]
    [InlineData("needs:\n  a-db: { type: postgres, migrations: { scripts: a } }\n  b-db: { type: postgres, migrations: { scripts: b } }",
        "orders-a-db orders-b-db")]
    public async Task The_migrations_of_an_image_are_applied_to_the_containers_of_its_databases_before_it_starts(string needs, string containers)
    {
        Write(needs);

        var (exitCode, said) = await RunAsync(answers: true);

        exitCode.ShouldBe(0, said);
        Calls.Length.ShouldBe(6);
        Calls[1].Split(' ')[..3].ShouldBe(["compose", "up", "--wait"]);
        Calls[1].Split(' ')[3..].ShouldBe(containers.Split(' '), ignoreOrder: true, "not the viewer of telemetry, which is large");
        Calls[2].ShouldBe("run --rm --network host --read-only --tmpfs /tmp --env DOTNET_ENVIRONMENT=Development --env Platform__Run=migrations "
            + Image);
        Calls[3].ShouldStartWith("run --detach --network host --read-only", customMessage: "the same network, so that it reaches the database");
        Calls[3].ShouldNotContain("--publish", customMessage: "Docker refuses it on the network of the host");
        Calls[3].ShouldEndWith($" --env DOTNET_ENVIRONMENT=Development --env ASPNETCORE_HTTP_PORTS=8080 --env Platform__ManagementPort=8081 {Image}");
        Calls[4..].ShouldBe(["rm --force container", "compose down --volumes"], "the next image needs the ports");
    }

    [Theory]
    [InlineData("")]
    [InlineData("needs: { db: { type: postgres } }\n# migrations: { scripts: db }")]
    [InlineData("needs: { db: { type: postgres, local: \"Host=shared.example.com\", migrations: { scripts: db } } }")]
    [InlineData("needs:\n  a-db: { type: postgres, migrations: { scripts: a } }\n  b-db: { type: postgres, local: \"Host=b\", migrations: { " +
        "scripts: b } }")]
    public async Task Nothing_is_applied_without_migrations_or_without_a_container_for_each_of_their_databases(string needs)
    {
        Write(needs, kind: "job");

        var (exitCode, said) = await RunAsync();

        exitCode.ShouldBe(0, said);
        Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_in_the_users_own_file_has_the_mark_there()
    {
        Write("needs: { db: { type: postgres, local: \"Host=localhost;Port=5599\", migrations: { scripts: db } }, cache: { type: redis } }", "job");
        _folder.Write($"{Project}/compose.override.yaml", "x-migrations: true\nservices: { db: { image: postgis/postgis:18-3.6 } }\n");

        (await RunAsync()).ExitCode.ShouldBe(0);

        Calls.Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_migration_that_fails_fails_the_release_and_leaves_no_container()
    {
        Write("needs: { db: { type: postgres, migrations: { scripts: db } } }");
        ShellScript.Write(_folder.PathOf("bin/docker"), Docker.Replace("touch \"$CALLS.up\"", ":", StringComparison.Ordinal));

        var (exitCode, said) = await RunAsync();

        exitCode.ShouldBe(1);
        said.ShouldContain("did not answer");
        said.ShouldNotContain("   at ");
        Calls[^1].ShouldBe("compose down --volumes");
    }

    private string[] Calls => File.Exists(_folder.PathOf("calls")) ? File.ReadAllLines(_folder.PathOf("calls")) : [];

    /// <summary>What the build and 'publish' write.</summary>
    private void Write(string rest, string kind = "service")
    {
        _folder.Write($"{Project}/compose.yaml", Run.Files(Describe.Service("orders", rest))["compose.yaml"]);
        _folder.Write("artifacts/images/orders.json",
            JsonSerializer.Serialize(new { project = Project, kind, image = "registry.example.com/orders", digest = "sha256:1" }));
        Directory.CreateDirectory(_folder.PathOf("bin"));
        ShellScript.Write(_folder.PathOf("bin/docker"), Docker);
    }

    private async Task<(int ExitCode, string Said)> RunAsync(bool answers = false)
    {
        var text = Workflow.Of("release").Content["jobs"]["image"]["steps"].Items.Single(s => s["name"].ToString() == Step)["run"].ToString();
        ShellScript.Write(_folder.PathOf("bin/dotnet"), $"shift 3\nexec '{Tool.Find("dotnet")}' '{smoke.In(_folder)}' \"$@\"");
        Dictionary<string, string?> variables = new()
        {
            ["PATH"] = _folder.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["CALLS"] = _folder.PathOf("calls"),
            // Where Docker runs, the containers listen: an address of this machine on which nothing else does.
            ["DOCKER_HOST"] = "tcp://127.80.80.1:2375",
        };
        using var container = answers ? Answer() : null;
        var result = await Command.RunAsync(Tool.Bash.Require(), _folder.Path, variables, TimeSpan.FromMinutes(5), "-eo", "pipefail", "-c", text);
        return (result.ExitCode, result.Output + result.Error);
    }

    private static HttpListener Answer()
    {
        var listener = new HttpListener { Prefixes = { "http://127.80.80.1:8080/", "http://127.80.80.1:8081/" } };
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (listener.IsListening)
                (await listener.GetContextAsync()).Response.Close();
        });
        return listener;
    }
}
