namespace PlatformSdk.Secrets.Tests.Stores;

/// <summary>What every store promises; each runs the same tests.</summary>
public abstract class SecretStoreContract
{
    private protected static readonly SecretReference StripeKey = new("stripe-key", "secret");
    private protected static readonly SecretReference Database = new("orders-db", "postgres");

    protected abstract ISecretStore Store { get; }

    /// <summary>Writes a secret of one value, or of fields, as an operator of the store does.</summary>
    protected abstract void Write(SecretReference secret, string value);

    protected abstract void Write(SecretReference secret, params (string Field, string Value)[] fields);

    protected abstract void Delete(SecretReference secret);

    private protected async Task<SecretReading> ReadAsync(SecretReference secret) => await Store.ReadAsync(secret, CancellationToken.None);

    [Fact]
    public async Task A_single_value_is_its_value_field()
    {
        Write(StripeKey, "sk_live_1 ąć🔐 \"quoted\" \\ %20");

        var reading = await ReadAsync(StripeKey);

        reading.IsFound.ShouldBeTrue();
        reading.Fields["value"].ShouldBe("sk_live_1 ąć🔐 \"quoted\" \\ %20");
    }

    [Fact]
    public async Task Several_fields_are_read_together_whatever_the_case_of_their_names()
    {
        Write(Database, ("username", "orders"), ("password", "s3cret-password"));

        var reading = await ReadAsync(Database);

        reading.Fields["username"].ShouldBe("orders");
        reading.Fields["PASSWORD"].ShouldBe("s3cret-password");
    }

    [Fact]
    public async Task What_is_not_there_is_missing_and_no_error()
    {
        var reading = await ReadAsync(StripeKey);

        reading.IsFound.ShouldBeFalse();
        reading.Fields.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_version_changes_with_the_value_and_only_then()
    {
        Write(StripeKey, "sk_live_1");
        var first = (await ReadAsync(StripeKey)).Version;
        var again = (await ReadAsync(StripeKey)).Version;
        Write(StripeKey, "sk_live_2");

        again.ShouldBe(first);
        (await ReadAsync(StripeKey)).Version.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_deleted_secret_is_missing()
    {
        Write(StripeKey, "sk_live_1");
        await ReadAsync(StripeKey);

        Delete(StripeKey);

        (await ReadAsync(StripeKey)).IsFound.ShouldBeFalse();
    }

    [Fact]
    public async Task No_value_and_no_hash_that_could_be_guessed_is_in_a_version_or_a_text()
    {
        Write(StripeKey, "sk_live_1");

        var reading = await ReadAsync(StripeKey);

        reading.Version!.ShouldNotContain("sk_live");
        reading.ToString().ShouldNotContain("sk_live");
        Store.ToString()!.ShouldNotContain("sk_live");
    }

    [Fact]
    public void Messages_name_the_place_and_the_command()
    {
        Store.Name.ShouldNotBeNullOrWhiteSpace();
        Store.Locate(StripeKey).ShouldContain("stripe-key");
        Store.CreateCommand(StripeKey).ShouldContain("stripe-key");
        Store.CreateCommand(StripeKey).ShouldContain("VALUE");
    }

    [Fact]
    public async Task Many_readings_at_once_agree()
    {
        Write(StripeKey, "sk_live_1");

        var readings = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => ReadAsync(StripeKey))));

        readings.ShouldAllBe(reading => reading.Fields["value"] == "sk_live_1");
    }
}
