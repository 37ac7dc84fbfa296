using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Tests.Releasing;

namespace PlatformSdk.Build.Tests.Editing;

/// <summary>A command adds a need to a description that a person wrote, and touches nothing else in it.</summary>
public sealed class AddNeedTests : IDisposable
{
    private const string Line = "database: { type: postgres, size: large, backup: { every: 24h, keep: 14d } }";
    private const string Head = Run.Head;

    private readonly Project _project = new(Head);
    private readonly BuildLog _log = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(Head, Head + "\nneeds:\n  " + Line + "\n")]
    [InlineData(Head + "# the end", Head + "# the end\n\nneeds:\n  " + Line + "\n")]
    [InlineData(Head + "needs:\n  # first\n  cache: { type: redis }  # hot\n\n# about the port\nport: 8085\n",
        Head + "needs:\n  # first\n  cache: { type: redis }  # hot\n  " + Line + "\n\n# about the port\nport: 8085\n")]
    [InlineData(Head + "needs:\n    cache:\n        type: redis\n\n        # kept\n        optional: true",
        Head + "needs:\n    cache:\n        type: redis\n\n        # kept\n        optional: true\n    " + Line + "\n")]
    [InlineData(Head + "needs: { cache: { type: redis } } # one\nport: 8085\n",
        Head + "needs: { " + Line + ", cache: { type: redis } } # one\nport: 8085\n")]
    [InlineData(Head + "needs: {\n  cache: { type: redis }, # hot\n}\n", Head + "needs: { " + Line + ",\n  cache: { type: redis }, # hot\n}\n")]
    [InlineData(Head + "needs: {}\nport: 8085\n", Head + "needs: { " + Line + " }\nport: 8085\n")]
    [InlineData(Head + "needs: {  } # none\n", Head + "needs: { " + Line + " } # none\n")]
    [InlineData(Head + "needs: # none yet\nport: 8085\n", Head + "needs: # none yet\n  " + Line + "\nport: 8085\n")]
    [InlineData(Head + "needs: ~ # none yet\n", Head + "needs: { " + Line + " } # none yet\n")]
    [InlineData(Head + "\"needs\":\n  'cache': {type: redis}\n", Head + "\"needs\":\n  'cache': {type: redis}\n  " + Line + "\n")]
    public void The_rest_of_the_file_stays_as_it_is(string before, string after)
    {
        foreach (var (from, to) in new[] { (before, after), (Windows(before), Windows(after)), ("\ufeff" + before, "\ufeff" + after) })
        {
            File.WriteAllText(_project.PathOf("platform.yaml"), from, new System.Text.UTF8Encoding(false));

            // A file without a line end takes that of the others.
            Add("database", "large", backup: true).ShouldBeTrue(string.Join('\n', _log.Errors));
            Raw().ShouldBe(to);
            Add("database", "large", backup: true).ShouldBeTrue("a second time changes nothing");
            Raw().ShouldBe(to);
        }
    }

    [Theory]
    [InlineData("needs: { database: { type: redis } }\n", "database", "small", "PLAT2500")]
    [InlineData("needs: { database: { type: postgres } }\n", "database", "large", "PLAT2500")]
    [InlineData("", "Orders_DB", "small", "PLAT2501")]
    [InlineData("", "", "small", "PLAT2501")]
    [InlineData("", "database: {}, x", "small", "PLAT2501")]
    [InlineData("", "database", "huge", "PLAT2501")]
    [InlineData("needs: [cache]\n", "database", "small", "PLAT2502")]
    [InlineData("port: 80800\n", "database", "small", "PLAT1004")]
    [InlineData("needs: {\n", "database", "small", "PLAT0001")]
    public void Nothing_is_written_of_what_a_build_would_refuse(string rest, string name, string size, string code)
    {
        _project.Write("platform.yaml", Head + rest);

        Add(name, size, backup: false).ShouldBeFalse();

        _log.Codes.ShouldContain(code, string.Join('\n', _log.Errors));
        _project.Read("platform.yaml").ShouldBe(Head + rest);
    }

    [Theory]
    [InlineData("on", "\"on\":")]
    [InlineData("null", "\"null\":")]
    [InlineData("once", "once:")]
    public void A_name_that_is_a_word_of_YAML_is_quoted(string name, string key)
    {
        Add(name, "small", backup: false).ShouldBeTrue();

        _project.Read("platform.yaml").ShouldContain($"  {key} {{ type: postgres, size: small }}\n");
    }

    /// <summary>From the command to what the platform makes of the need.</summary>
    [Fact]
    public void The_next_build_provides_the_database()
    {
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nprovisioners: { postgres: { use: cloudnative-pg, "
            + "sizes: { large: { instances: 3, storage: 200Gi } }, backups: { destination: \"s3://a/{environment}\", secret: a } } }\n");
        Add("database", "large", backup: true).ShouldBeTrue();

        _project.Build(defaults: "platform.defaults.yaml").Findings.ShouldBeEmpty();

        _project.Read("deploy/production/database-cluster.yaml").ShouldContain("storage");
        _project.Read("deploy/production/database-scheduled-backup.yaml").ShouldContain("ScheduledBackup");
        _project.Read("catalog-info.yaml").ShouldContain("resource:default/orders-database");
    }

    private static string Windows(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    private string Raw() => new System.Text.UTF8Encoding(false).GetString(File.ReadAllBytes(_project.PathOf("platform.yaml")));

    private bool Add(string name, string size, bool backup) => new PlatformAddNeed
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(_project.Folder),
        Need = name,
        Type = "postgres",
        Size = size,
        Backup = backup,
    }.Execute();
}
