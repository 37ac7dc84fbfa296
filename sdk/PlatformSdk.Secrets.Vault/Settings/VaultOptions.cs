namespace PlatformSdk.Secrets.Vault.Settings;

/// <summary>How to reach Vault and log in: the section <c>Platform:Secrets</c>, completed from the usual <c>VAULT_*</c> variables.</summary>
internal sealed class VaultOptions
{
    /// <summary>
    /// One URL, or several URLs of one cluster separated by commas (<c>VAULT_AGENT_ADDR</c>, <c>VAULT_ADDR</c>). Redirects to other hosts are
    /// rejected.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>The mount of the key-value engine. Default: <c>secret</c>.</summary>
    public string Mount { get; set; } = Contract.SecretSettings.DefaultMount;

    /// <summary>The folder in the mount; a secret is <c>PATH/NEED</c>. Default: the service's name.</summary>
    public string? Path { get; set; }

    /// <summary>1 or 2, the version of the key-value engine. Default: 2.</summary>
    public int KvVersion { get; set; } = 2;

    /// <summary>
    /// <c>kubernetes</c>, <c>approle</c>, <c>jwt</c>, <c>token</c>, <c>token-file</c>, or <c>agent</c> if a Vault Agent adds the token. Default:
    /// depends on the other settings, see <see cref="Login.LoginChoice"/>.
    /// </summary>
    public string? Auth { get; set; }

    /// <summary>Where the login method is mounted. Default: its usual name.</summary>
    public string? AuthMount { get; set; }

    /// <summary>The role for <c>kubernetes</c> and <c>jwt</c>. Default: the service's name.</summary>
    public string? Role { get; set; }

    /// <summary>AppRole: the role id, or the file that holds it.</summary>
    public string? RoleId { get; set; }

    /// <summary>AppRole: the file with the role id.</summary>
    public string? RoleIdFile { get; set; }

    /// <summary>AppRole: the secret id.</summary>
    public string? SecretId { get; set; }

    /// <summary>AppRole: the file with the secret id, read at each login.</summary>
    public string? SecretIdFile { get; set; }

    /// <summary>
    /// The file with the JWT, read at each login because the kubelet replaces it. Default for <c>kubernetes</c>: the projected token.
    /// </summary>
    public string? JwtFile { get; set; }

    /// <summary>A token (<c>VAULT_TOKEN</c>).</summary>
    public string? Token { get; set; }

    /// <summary>A file with a token, read again when the token stops working. Default for <c>token-file</c>: <c>~/.vault-token</c>.</summary>
    public string? TokenFile { get; set; }

    /// <summary>The Enterprise namespace (<c>VAULT_NAMESPACE</c>).</summary>
    public string? Namespace { get; set; }

    /// <summary>A PEM file with the trusted certificate authorities (<c>VAULT_CACERT</c>).</summary>
    public string? CaFile { get; set; }

    /// <summary>A folder with such files (<c>VAULT_CAPATH</c>).</summary>
    public string? CaPath { get; set; }

    /// <summary>The certificate authorities as PEM text (<c>VAULT_CACERT_BYTES</c>).</summary>
    public string? CaPem { get; set; }

    /// <summary>A PEM file with the client's certificate (<c>VAULT_CLIENT_CERT</c>).</summary>
    public string? ClientCertificateFile { get; set; }

    /// <summary>A PEM file with its key (<c>VAULT_CLIENT_KEY</c>).</summary>
    public string? ClientKeyFile { get; set; }

    /// <summary>The name in the server's certificate, if it differs from the host of the address (<c>VAULT_TLS_SERVER_NAME</c>).</summary>
    public string? TlsServerName { get; set; }

    /// <summary>True accepts any certificate (<c>VAULT_SKIP_VERIFY</c>); logged as a warning. Default: false.</summary>
    public bool SkipTlsVerify { get; set; }

    /// <summary>An HTTP proxy (<c>VAULT_PROXY_ADDR</c>, <c>VAULT_HTTP_PROXY</c>). Default: the proxy of the process.</summary>
    public string? HttpProxy { get; set; }

    /// <summary>
    /// The timeout of one request (<c>VAULT_CLIENT_TIMEOUT</c>). Default: 60 s. <c>ReadTimeout</c> limits the whole read of a secret.
    /// </summary>
    public TimeSpan ClientTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request that failed on the server is repeated (<c>VAULT_MAX_RETRIES</c>). Default: 2.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>True when the address is that of a Vault Agent or Proxy, which may log in itself.</summary>
    internal bool IsAgent { get; set; }

    /// <summary>The parsed addresses.</summary>
    internal IReadOnlyList<Uri> Addresses { get; set; } = [];
}
