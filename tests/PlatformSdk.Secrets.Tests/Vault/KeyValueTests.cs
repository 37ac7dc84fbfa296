using System.Text.Json.Nodes;

namespace PlatformSdk.Secrets.Tests.Vault;

public sealed class KeyValueTests : VaultTest
{
    [Fact]
    public async Task A_secret_of_version_2_is_read_with_its_version()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        Vault.Secrets.Put(StripePath, "value", "sk_live_2");

        var reading = await ReadAsync(Store());

        reading.Fields["value"].ShouldBe("sk_live_2");
        reading.Version.ShouldBe("2");
    }

    [Fact]
    public async Task Every_kind_of_JSON_value_arrives_as_it_was_written()
    {
        Vault.Secrets.Put(StripePath, "kv2-found");

        var fields = (await ReadAsync(Store())).Fields;

        fields["big"].ShouldBe("12345678901234567000");
        fields["greeting"].ShouldBe("Zażółć gęślą jaźń – 日本語 🔐");
        fields["flag"].ShouldBe("true");
        fields["ratio"].ShouldBe("1.5");
        fields["quote"].ShouldBe("he said \"hi\"\n\ttab <&>");
        fields["nested"].ShouldBe("""{"a":{"b":["x",1,false]}}""");
        fields["empty"].ShouldBe("");
        fields.ContainsKey("nothing").ShouldBeFalse();
    }

    [Fact]
    public async Task A_secret_that_never_existed_is_missing()
    {
        var reading = await ReadAsync(Store());

        reading.IsFound.ShouldBeFalse();
        reading.Reason.ShouldBeNull();
    }

    [Fact]
    public async Task A_deleted_version_is_missing_and_says_since_when()
    {
        Vault.Secrets.Put(StripePath, "kv2-deleted");

        (await ReadAsync(Store())).Reason.ShouldBe(
            "its latest version, 1, was deleted at 2026-11-21T03:25:13Z; undelete it or write a new version");
    }

    [Fact]
    public async Task A_destroyed_version_is_missing_and_cannot_be_undeleted()
    {
        Vault.Secrets.Put(StripePath, "kv2-destroyed");

        (await ReadAsync(Store())).Reason.ShouldBe("its latest version, 1, was destroyed; write a new version");
    }

    [Fact]
    public async Task Version_1_has_no_version_and_its_lease_duration_is_no_lease()
    {
        Vault.Secrets.Put("kv1/orders/stripe-key", new JsonObject { ["value"] = "sk_live_1" });
        var store = Store(("Mount", "kv1"), ("KvVersion", "1"));

        var first = await ReadAsync(store);
        var again = await ReadAsync(store);
        Vault.Secrets.Put("kv1/orders/stripe-key", "value", "sk_live_2");
        var changed = await ReadAsync(store);

        first.Fields["value"].ShouldBe("sk_live_1");
        first.Lifetime.ShouldBe(TimeSpan.FromHours(1), "that is the token's");
        again.Version.ShouldBe(first.Version);
        changed.Version.ShouldNotBe(first.Version);
        Vault.CountOf("sys/leases/renew").ShouldBe(0);
    }

    [Fact]
    public async Task A_version_1_path_on_a_version_2_mount_says_what_to_set() =>
        (await FailureAsync(Store(("KvVersion", "1")))).ShouldBe(
            "secret/orders/stripe-key: Invalid path for a versioned K/V secrets engine. See the API docs for the appropriate API endpoints to use. " +
            "If using the Vault CLI, use 'vault kv get' for this operation. Set Platform:Secrets:KvVersion to 2, or include /data/ in the path.");

    [Fact]
    public async Task A_mount_that_is_not_there_is_named()
    {
        Vault.Secrets.Put("nomount/data/orders/stripe-key", "mount-missing");

        (await FailureAsync(Store(("Mount", "nomount")))).ShouldContain("Nothing is mounted there.");
    }

    [Theory]
    [InlineData("/secret/", "orders/")]
    [InlineData("secret//", "/orders")]
    public async Task Slashes_too_many_in_the_settings_never_reach_the_server(string mount, string path)
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");

        (await ReadAsync(Store(("Mount", mount), ("Path", path)))).IsFound.ShouldBeTrue();
    }

    [Theory]
    [InlineData("orders/../payments")]
    [InlineData("./orders")]
    public async Task Dots_in_a_path_are_refused_before_anything_is_sent(string path)
    {
        Should.Throw<SecretStoreException>(() => Store(("Path", path))).Message.ShouldContain("no part may be empty, '.' or '..'");
        (await FailureAsync(Store(), StripeKey with { Path = $"secret/data/{path}" })).ShouldContain("no part may be empty, '.' or '..'");
        Vault.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_with_spaces_and_signs_is_one_part_of_the_path()
    {
        Vault.Secrets.Put("secret/data/za żółć?#", "value", "sk_live_1");

        (await ReadAsync(Store(), StripeKey with { Path = "secret/data/za żółć?#" })).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_response_that_a_policy_wraps_is_explained()
    {
        Vault.Secrets.Put(StripePath, "creds-wrapped");

        (await FailureAsync(Store())).ShouldContain("min_wrapping_ttl");
    }
}
