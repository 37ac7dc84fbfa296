using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>Each setting and each variable arrives where its name says, and nowhere else.</summary>
public sealed class SettingsTests
{
    private static readonly VaultOptions s_defaults = Read(("Platform:Secrets:Address", "https://vault:8200"));

    [Theory]
    [InlineData("Mount", "kv", "Mount", "kv")]
    [InlineData("Path", "teams/orders", "Path", "teams/orders")]
    [InlineData("KvVersion", "1", "KvVersion", 1)]
    [InlineData("Auth", "jwt", "Auth", "jwt")]
    [InlineData("AuthMount", "cluster-1", "AuthMount", "cluster-1")]
    [InlineData("Role", "reader", "Role", "reader")]
    [InlineData("RoleId", "r-1", "RoleId", "r-1")]
    [InlineData("RoleIdFile", "/run/role", "RoleIdFile", "/run/role")]
    [InlineData("SecretId", "s-1", "SecretId", "s-1")]
    [InlineData("SecretIdFile", "/run/secret", "SecretIdFile", "/run/secret")]
    [InlineData("JwtFile", "/run/jwt", "JwtFile", "/run/jwt")]
    [InlineData("Token", "hvs.1", "Token", "hvs.1")]
    [InlineData("TokenFile", "/run/token", "TokenFile", "/run/token")]
    [InlineData("Namespace", "team-a", "Namespace", "team-a")]
    [InlineData("CaFile", "/ca.pem", "CaFile", "/ca.pem")]
    [InlineData("CaPath", "/ca", "CaPath", "/ca")]
    [InlineData("ClientCertificateFile", "/tls.crt", "ClientCertificateFile", "/tls.crt")]
    [InlineData("ClientKeyFile", "/tls.key", "ClientKeyFile", "/tls.key")]
    [InlineData("TlsServerName", "vault.internal", "TlsServerName", "vault.internal")]
    [InlineData("SkipTlsVerify", "true", "SkipTlsVerify", true)]
    [InlineData("HttpProxy", "http://proxy:3128", "HttpProxy", "http://proxy:3128")]
    [InlineData("MaxRetries", "7", "MaxRetries", 7)]
    public void A_setting(string setting, string value, string option, object expected) =>
        ShouldBeOnly(Read(("Platform:Secrets:Address", "https://vault:8200"), ($"Platform:Secrets:{setting}", value)), option, expected);

    [Theory]
    [InlineData("VAULT_TOKEN", "hvs.1", "Token", "hvs.1")]
    [InlineData("VAULT_NAMESPACE", "team-a", "Namespace", "team-a")]
    [InlineData("VAULT_CACERT", "/ca.pem", "CaFile", "/ca.pem")]
    [InlineData("VAULT_CAPATH", "/ca", "CaPath", "/ca")]
    [InlineData("VAULT_CACERT_BYTES", "PEM", "CaPem", "PEM")]
    [InlineData("VAULT_CLIENT_CERT", "/tls.crt", "ClientCertificateFile", "/tls.crt")]
    [InlineData("VAULT_CLIENT_KEY", "/tls.key", "ClientKeyFile", "/tls.key")]
    [InlineData("VAULT_TLS_SERVER_NAME", "vault.internal", "TlsServerName", "vault.internal")]
    [InlineData("VAULT_PROXY_ADDR", "http://proxy:3128", "HttpProxy", "http://proxy:3128")]
    [InlineData("VAULT_HTTP_PROXY", "http://proxy:3129", "HttpProxy", "http://proxy:3129")]
    [InlineData("VAULT_SKIP_VERIFY", "t", "SkipTlsVerify", true)]
    [InlineData("VAULT_MAX_RETRIES", "7", "MaxRetries", 7)]
    // The platform says where the Vault is, so there is no agent.
    [InlineData("VAULT_ADDR", "https://other:8200", "IsAgent", false)]
    [InlineData("VAULT_AGENT_ADDR", "http://127.0.0.1:8100", "IsAgent", false)]
    public void A_variable(string variable, string value, string option, object expected) =>
        ShouldBeOnly(Read(("Platform:Secrets:Address", "https://vault:8200"), (variable, value)), option, expected);

    [Fact]
    public void The_proxy_of_Vault_wins_over_its_old_name() =>
        Read(("VAULT_ADDR", "https://v:1"), ("VAULT_PROXY_ADDR", "http://new:1"), ("VAULT_HTTP_PROXY", "http://old:1")).HttpProxy
            .ShouldBe("http://new:1");

    [Fact]
    public void Times_are_those_of_NET_in_a_setting_and_those_of_Go_in_a_variable()
    {
        Read(("VAULT_ADDR", "https://v:1"), ("Platform:Secrets:ClientTimeout", "00:00:05")).ClientTimeout.ShouldBe(TimeSpan.FromSeconds(5));
        Read(("VAULT_ADDR", "https://v:1"), ("VAULT_CLIENT_TIMEOUT", "1m30s")).ClientTimeout.ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void Without_settings_it_is_version_2_of_the_engine_secret_below_the_name_of_the_service_with_its_role()
    {
        (s_defaults.Mount, s_defaults.Path, s_defaults.KvVersion, s_defaults.Role, s_defaults.MaxRetries)
            .ShouldBe(("secret", "orders", 2, "orders", 2));
        s_defaults.ClientTimeout.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("VAULT_ADDR", "https://v:1", false)]
    [InlineData("VAULT_AGENT_ADDR", "http://127.0.0.1:8100", true)]
    public void An_agent_is_known_by_its_variable(string variable, string address, bool isAgent)
    {
        var options = Read((variable, address));

        (options.Address, options.IsAgent).ShouldBe((address, isAgent));
    }

    [Fact]
    public void Several_addresses_are_tried_in_their_order_and_a_path_before_the_API_stays() =>
        Read(("Platform:Secrets:Address", " https://a:8200, https://b:8200/vault ,unix:///run/vault.sock,")).Addresses
            .Select(address => address.AbsoluteUri).ShouldBe(["https://a:8200/", "https://b:8200/vault/", "unix:///run/vault.sock"]);

    [Theory]
    [InlineData("KvVersion", "3", "Platform:Secrets:KvVersion is 3; it must be 1 or 2.")]
    [InlineData("KvVersion", "0", "Platform:Secrets:KvVersion is 0; it must be 1 or 2.")]
    [InlineData("Address", "vault:8200",
        "The Vault address 'vault:8200' is not valid. Use a URL such as https://vault.example.com:8200.")]
    [InlineData("Address", "https://u:p@vault:8200",
        "The Vault address contains a user or password. Remove it, and configure a Vault login method instead.")]
    [InlineData("Address", " , ",
        "The Vault address is not set. Set secrets.address in platform.defaults.yaml (Platform__Secrets__Address) or VAULT_ADDR.")]
    public void What_cannot_be_is_said_to_the_word(string setting, string value, string message) =>
        Should.Throw<SecretStoreException>(() => Read(("VAULT_ADDR", "https://vault:8200"), ($"Platform:Secrets:{setting}", value))).Message
            .ShouldBe(message);

    private static void ShouldBeOnly(VaultOptions options, string option, object expected)
    {
        var all = typeof(VaultOptions).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(one => one.Name != nameof(VaultOptions.Addresses)).ToList();
        foreach (var one in all)
            one.GetValue(options).ShouldBe(one.Name == option ? expected : one.GetValue(s_defaults), one.Name);
        all.Select(one => one.Name).ShouldContain(option);
    }

    private static VaultOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))).Build();
        return VaultOptionsReader.Read(new SecretStoreContext(new() { Name = "orders", Owner = "team" }, configuration.GetSection("Platform:Secrets"),
            configuration, TimeProvider.System, NullLogger.Instance));
    }
}
