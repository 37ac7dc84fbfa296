using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>Terraform never destroys what holds data, however its need disappears.</summary>
public sealed class RemovedTests : IDisposable
{
    private const string DefaultsFile = "platform.defaults.yaml";
    private const string File = "deploy/infrastructure/production/main.tf.json";
    private const string Two = "needs: { orders-db: { type: postgres }, cache: { type: redis } }\n";

    private static readonly string s_aws = Cloud.Defaults("", Cloud.Backend, Cloud.Preset("aws", "postgres"), Cloud.Preset("aws", "redis"));

    private readonly Project _project = new(Run.Head + Two);

    public RemovedTests()
    {
        _project.Write(DefaultsFile, s_aws);
        Build();
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_removed_need_is_forgotten_and_its_password_is_destroyed()
    {
        _project.Write("platform.yaml", Run.Head + "needs: { orders-db: { type: postgres } }\n");

        Build().ShouldContain("PLAT1232");

        Removed.ShouldBe(["aws_elasticache_user.cache", "aws_elasticache_user_group.cache", "module.cache"]);
        Root["removed"]!.AsArray().ShouldAllBe(r => r!["lifecycle"]!["destroy"]!.GetValue<bool>() == false);
        Root["module"]!.AsObject().Select(m => m.Key).ShouldBe(["orders_db"]);
        RootModel.ProblemsIn(Root).ShouldBeEmpty();
    }

    [Fact]
    public void It_stays_forgotten_in_later_builds_which_change_nothing()
    {
        _project.Write("platform.yaml", Run.Head + "needs: { orders-db: { type: postgres } }\n");
        Build();
        var once = _project.Read(File);

        Build().ShouldNotContain("PLAT1232");

        _project.Read(File).ShouldBe(once);
    }

    [Fact]
    public void The_last_need_leaves_a_file_that_has_the_state_and_the_providers()
    {
        _project.Write("platform.yaml", Run.Head);
        _project.Write(DefaultsFile, Provided.Defaults(""));

        Build();

        Removed.ShouldContain("module.orders_db");
        Root["module"].ShouldBeNull();
        Root["terraform"]!["backend"]!["s3"]!["bucket"]!.ToString().ShouldBe("acme-state");
        Root["terraform"]!["required_providers"]!["aws"].ShouldNotBeNull();
    }

    [Fact]
    public void A_need_that_comes_back_is_not_forgotten()
    {
        _project.Write("platform.yaml", Run.Head + "needs: { orders-db: { type: postgres } }\n");
        Build();
        _project.Write("platform.yaml", Run.Head + Two);

        Build();

        Root["removed"].ShouldBeNull();
    }

    [Fact]
    public void Another_provisioner_leaves_it_too()
    {
        _project.Write(DefaultsFile, Cloud.Defaults("", Cloud.Backend, "postgres: { use: cloudnative-pg }", Cloud.Preset("aws", "redis")));

        Build();

        Removed.ShouldBe(["module.orders_db"]);
    }

    [Fact]
    public void An_environment_that_goes_leaves_what_is_to_be_deleted_by_hand()
    {
        _project.Write("platform.yaml", Run.Head + Two + "environments: { dev: {} }\n");

        Build().ShouldContain("PLAT1232");

        System.IO.File.Exists(_project.PathOf(File)).ShouldBeFalse();
    }

    [Fact]
    public void The_announcement_of_the_end_takes_the_protection_away()
    {
        Root["module"]!["orders_db"]!["deletion_protection"]!.GetValue<bool>().ShouldBeTrue();
        _project.Write("platform.yaml", Run.Head + Two.Replace("postgres }", "postgres, retire: \"2999-01-31\" }", StringComparison.Ordinal));

        Build();

        Root["module"]!["orders_db"]!["deletion_protection"]!.GetValue<bool>().ShouldBeFalse();
    }

    private JsonObject Root => JsonNode.Parse(_project.Read(File))!.AsObject();

    private IEnumerable<string> Removed => Root["removed"]!.AsArray().Select(r => r!["from"]!.ToString());

    private List<string> Build() => [.. _project.Build(defaults: DefaultsFile).Findings.Select(f => f.Code.Id)];
}
