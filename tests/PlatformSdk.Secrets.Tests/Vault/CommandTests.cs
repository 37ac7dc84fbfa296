using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>What a developer is told who has to create a secret: a command to copy.</summary>
public sealed class CommandTests : VaultTest
{
    [Theory]
    [InlineData("secret", null, "2", "vault kv put secret/orders/key value=VALUE")]
    [InlineData("secret", null, "1", "vault kv put secret/orders/key value=VALUE")]
    [InlineData("postgres", null, "2", "vault kv put secret/orders/key username=USER password=PASSWORD host=HOST database=DATABASE")]
    [InlineData("secret", "team/data/keys/one", "2", "vault kv put team/keys/one value=VALUE")]
    [InlineData("postgres", "database/creds/readonly", "2", "vault read database/creds/readonly (the service's policy must allow it)")]
    public void The_command_of_a_secret(string type, string? path, string version, string command) =>
        Store(("KvVersion", version)).CreateCommand(new SecretReference("key", type) { Path = path }).ShouldBe(command);

    [Theory]
    [InlineData("2", "secret/data/orders/key")]
    [InlineData("1", "secret/orders/key")]
    public void Its_place_follows_the_version_of_the_engine(string version, string path) =>
        Store(("KvVersion", version)).Locate(new SecretReference("key", "secret")).ShouldContain(path);

    [Theory]
    [InlineData("", "The Vault token is empty.")]
    [InlineData(" \n", "The Vault token is empty.")]
    [InlineData("hvs.a b", "The Vault token contains a space, a line end or a non-ASCII character, so it is not valid.")]
    [InlineData("hvs.a\nb", "The Vault token contains a space, a line end or a non-ASCII character, so it is not valid.")]
    [InlineData("hvs.ä", "The Vault token contains a space, a line end or a non-ASCII character, so it is not valid.")]
    [InlineData("hvs.\u007f", "The Vault token contains a space, a line end or a non-ASCII character, so it is not valid.")]
    public void A_token_that_cannot_be_one_is_refused_without_being_repeated(string token, string message) =>
        Should.Throw<SecretStoreException>(() => TokenText.Check(token)).Message.ShouldBe(message);

    [Theory]
    [InlineData("hvs.CAES~!\r\n", "hvs.CAES~!")]
    [InlineData("  s.1  ", "s.1")]
    public void The_ends_of_a_file_are_no_part_of_a_token(string text, string token) => TokenText.Check(text).ShouldBe(token);
}
