namespace PlatformSdk.Secrets.Tests.Vault;

public sealed class LoginTests : VaultTest
{
    [Fact]
    public async Task AppRole_logs_in_once_for_many_secrets_at_once()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReadAsync(store)));

        Vault.Tokens.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_AppRole_ids_are_told_apart()
    {
        (await FailureAsync(Store(("SecretId", "wrong")))).ShouldBe(
            "The AppRole login at auth/approle/login failed: HTTP 400, invalid secret id. Check the role id and secret id; a secret id may have " +
                "expired or be used up.");
        (await FailureAsync(Store(("RoleId", "wrong")))).ShouldContain("invalid role ID");
    }

    [Fact]
    public async Task AppRole_ids_from_files_lose_their_line_end_and_are_read_anew()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("secret-id", "old\n");
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store(("SecretId", null), ("SecretIdFile", file));

        (await FailureAsync(store)).ShouldContain("invalid secret id");
        folder.Write("secret-id", "secret\n");

        (await ReadAsync(store)).IsFound.ShouldBeTrue();
    }

    [Theory]
    [InlineData("JWT.REDACTED.JWT\n", "orders", "")]
    [InlineData("JWT.OTHER.JWT", "orders", "HTTP 500, service account name not authorized")]
    [InlineData("JWT.DELETED.JWT", "orders", "HTTP 403, permission denied")]
    [InlineData("JWT.REDACTED.JWT", "nosuch", "HTTP 400, invalid role name \"nosuch\"")]
    public async Task Kubernetes_says_why_it_refuses(string token, string role, string refusal)
    {
        using var folder = new TemporaryFolder();
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store(("Auth", "kubernetes"), ("Role", role), ("JwtFile", folder.Write("token", token)));

        if (refusal.Length == 0) (await ReadAsync(store)).IsFound.ShouldBeTrue();
        else (await FailureAsync(store)).ShouldBe($"The kubernetes login at auth/kubernetes/login failed: {refusal}. " +
            "Check the role's bound service account names and namespaces, and that Vault can reach the cluster's TokenReview.");
    }

    [Fact]
    public async Task A_JWT_is_read_again_at_each_login_since_the_kubelet_replaces_it()
    {
        using var folder = new TemporaryFolder();
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store(("Auth", "jwt"), ("JwtFile", folder.Write("token", "JWT.DELETED.JWT")));
        (await FailureAsync(store)).ShouldEndWith("permission denied. Check the role's bound audiences, subject and claims.");

        folder.Write("token", "JWT.REDACTED.JWT");

        (await ReadAsync(store)).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_from_the_environment_is_used_as_it_is()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store(("Auth", null), ("RoleId", null), ("VAULT_TOKEN", " " + Vault.Tokens.Create(TimeSpan.FromHours(1), true) + "\n"));

        (await ReadAsync(store)).IsFound.ShouldBeTrue();
        Vault.Tokens.Logins.ShouldBe(0);
    }

    [Theory]
    [InlineData("s.abc\ndef")]
    [InlineData("s.abc def")]
    [InlineData("s.żółć")]
    [InlineData(" \n")]
    public async Task A_token_that_would_break_the_header_is_never_sent_nor_shown(string token)
    {
        var message = await FailureAsync(Store(("Auth", "token"), ("Token", token)));

        message.ShouldNotContain("abc");
        Vault.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_without_the_right_to_look_itself_up_can_still_read()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        Vault.Once("auth/token/lookup-self", Recording.Of("token-lookup-no-policy"));

        (await ReadAsync(Store(("Auth", "token"), ("Token", Vault.Tokens.Create(TimeSpan.FromHours(1), false))))).Lifetime.ShouldBeNull();
    }

    [Fact]
    public async Task A_dead_token_is_said_to_be_dead() =>
        (await FailureAsync(Store(("Auth", "token"), ("Token", "s.UNKNOWNUNKNOWNUNKNOWN")))).ShouldBe(
            "Checking the token from VAULT_TOKEN failed: HTTP 403, permission denied. Check that the token's policy allows it. " +
            "It may have expired or been revoked: provide a new one.");

    [Fact]
    public async Task A_token_file_is_read_again_when_its_token_has_died()
    {
        using var folder = new TemporaryFolder();
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store(("Auth", "token-file"), ("TokenFile", folder.Write("token", Vault.Tokens.Create(TimeSpan.FromHours(1), false))));
        (await ReadAsync(store)).IsFound.ShouldBeTrue();

        Clock.Advance(TimeSpan.FromHours(2));
        folder.Write("token", Vault.Tokens.Create(TimeSpan.FromHours(1), false) + "\n");

        (await ReadAsync(store)).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task An_agent_gets_the_header_that_it_insists_on_and_no_token()
    {
        Vault.Always = call => Recording.Of(call.HasRequestHeader ? "agent-found" : "agent-header-missing");

        (await ReadAsync(Store(("Address", null), ("Auth", null), ("RoleId", null), ("VAULT_AGENT_ADDR", Vault.Address)))).IsFound.ShouldBeTrue();
        Vault.Calls.ShouldAllBe(call => call.Token == null);
    }

    [Fact]
    public async Task The_namespace_goes_with_every_request_the_login_included()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");

        await ReadAsync(Store(("VAULT_NAMESPACE", "team-a")));

        Vault.Calls.ShouldAllBe(call => call.Namespace == "team-a");
        Vault.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_sent_to_log_in_and_what_comes_back_is_concealed()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");

        await ReadAsync(Store());

        Concealed.ShouldBe(["role", "secret", Vault.Calls.Last().Token!]);
    }

    [Fact]
    public async Task An_agent_may_listen_on_a_Unix_socket()
    {
        using var folder = new TemporaryFolder();
        var socket = Path.Combine(folder.Path, "agent.sock");
        await using var relay = new SocketRelay(socket, new(Vault.Address));
        Vault.Always = _ => Recording.Of("agent-found");

        (await ReadAsync(Store(("Address", null), ("Auth", null), ("RoleId", null),
            ("VAULT_AGENT_ADDR", $"unix://{socket}")))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_proxy_is_asked_instead_of_the_server()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");

        // To an HTTP proxy a request is the same with the full URL in its first line, which the server takes too.
        (await ReadAsync(Store(("Address", "http://vault.example.invalid:8200"), ("VAULT_HTTP_PROXY", Vault.Address)))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public void Without_any_way_to_log_in_the_message_names_them() =>
        Should.Throw<SecretStoreException>(() => Store(("Auth", null), ("RoleId", null), ("TokenFile", "/nowhere"))).Message.ShouldBe(
            "No Vault login is configured. In a cluster, set secrets.auth: kubernetes in platform.defaults.yaml; elsewhere, set VAULT_TOKEN, " +
            "Platform:Secrets:RoleId with SecretIdFile, or VAULT_AGENT_ADDR.");
}
