using PlatformSdk.Conformance.Tests.Meaning;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>
/// The steps of release.yml that start an image, word for word, with a stand-in for Docker: its containers reach a database of compose.yaml only on
/// the network of the host, where the file publishes it.
/// </summary>
public sealed class ReleasedMigrationTests : IDisposable
{
    private const string Project = "services/orders/src/orders";
    private const string Migrate = "Apply its migrations to a database of its own";
    private const string Start = "Start the image like a pod";

    /// <summary>Prints what it is asked for, as Docker Compose 2 does, and fails where Docker would.</summary>
    private const string Docker = """
        echo "$*" >> "$CALLS"
        case "$*" in
          'compose config --services') sed -n 's/^  "\{0,1\}\([a-z0-9-]*\)"\{0,1\}:$/\1/p' compose.yaml ;;
          'compose up --wait '*) touch "$CALLS.up" ;;
          'run '*Platform__Run=migrations*) if [ ! -e "$CALLS.up" ]; then echo "The database of 'db' did not answer." >&2; exit 1; fi ;;
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

        (await RunAsync(Migrate)).ExitCode.ShouldBe(0);
        (await RunAsync(Start)).ExitCode.ShouldBe(0);

        Calls.Length.ShouldBe(4);
        Calls[1].Split(' ')[..3].ShouldBe(["compose", "up", "--wait"]);
        Calls[1].Split(' ')[3..].ShouldBe(containers.Split(' '), ignoreOrder: true, "not the viewer of telemetry, which is large");
        Calls[2].ShouldBe("run --rm --network host --read-only --tmpfs /tmp --env DOTNET_ENVIRONMENT=Development --env Platform__Run=migrations "
            + "registry.example.com/orders@sha256:1");
        Calls[3].ShouldStartWith("run --detach --network host --read-only", customMessage: "the same network, so that it reaches the database");
        Calls[3].ShouldNotContain("--publish", customMessage: "Docker refuses it on the network of the host");
        Calls[3].ShouldEndWith(" --env DOTNET_ENVIRONMENT=Development registry.example.com/orders@sha256:1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("needs: { db: { type: postgres } }\n# migrations: { scripts: db }")]
    [InlineData("needs: { db: { type: postgres, local: \"Host=shared.example.com\", migrations: { scripts: db } } }")]
    [InlineData("needs:\n  a-db: { type: postgres, migrations: { scripts: a } }\n  b-db: { type: postgres, local: \"Host=b\", migrations: { " +
        "scripts: b } }")]
    public async Task Nothing_is_applied_without_migrations_or_without_a_container_for_each_of_their_databases(string needs)
    {
        Write(needs);

        var (exitCode, said) = await RunAsync(Migrate);

        exitCode.ShouldBe(0, said);
        Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_in_the_users_own_file_has_the_mark_there()
    {
        Write("needs: { db: { type: postgres, local: \"Host=localhost;Port=5599\", migrations: { scripts: db } }, cache: { type: redis } }");
        _folder.Write($"{Project}/compose.override.yaml", "x-migrations: true\nservices: { db: { image: postgis/postgis:18-3.6 } }\n");

        (await RunAsync(Migrate)).ExitCode.ShouldBe(0);

        Calls.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_migration_that_fails_fails_the_release()
    {
        Write("needs: { db: { type: postgres, migrations: { scripts: db } } }");
        ShellScript.Write(_folder.PathOf("bin/docker"), Docker.Replace("touch \"$CALLS.up\"", ":", StringComparison.Ordinal));

        var (exitCode, said) = await RunAsync(Migrate);

        exitCode.ShouldBe(1);
        said.ShouldContain("did not answer");
    }

    private string[] Calls => File.Exists(_folder.PathOf("calls")) ? File.ReadAllLines(_folder.PathOf("calls")) : [];

    /// <summary>What the build writes.</summary>
    private void Write(string rest)
    {
        _folder.Write($"{Project}/compose.yaml", Run.Files(Describe.Service("orders", rest))["compose.yaml"]);
        Directory.CreateDirectory(_folder.PathOf("bin"));
        ShellScript.Write(_folder.PathOf("bin/docker"), Docker);
    }

    private async Task<(int ExitCode, string Said)> RunAsync(string step)
    {
        var text = Workflow.Of("release").Content["jobs"]["image"]["steps"].Items.Single(s => s["name"].ToString() == step)["run"].ToString();
        Dictionary<string, string?> variables = new()
        {
            ["PATH"] = _folder.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["CALLS"] = _folder.PathOf("calls"),
            ["PROJECT"] = Project,
            ["IMAGE"] = "registry.example.com/orders@sha256:1",
        };
        var result = await Command.RunAsync(Tool.Bash.Require(), _folder.Path, variables, TimeSpan.FromMinutes(5), "-eo", "pipefail", "-c", text);
        return (result.ExitCode, result.Output + result.Error);
    }
}
