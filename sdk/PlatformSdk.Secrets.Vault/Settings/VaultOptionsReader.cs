using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Settings;

namespace PlatformSdk.Secrets.Vault.Settings;

/// <summary>Reads <see cref="VaultOptions"/>, completes them from the <c>VAULT_*</c> variables, and rejects invalid values.</summary>
internal static class VaultOptionsReader
{
    private const string UnixScheme = "unix";

    /// <exception cref="SecretStoreException">A setting is missing or wrong; the message names it.</exception>
    internal static VaultOptions Read(SecretStoreContext context)
    {
        var options = new VaultOptions();
        var errors = new List<string>();
        FromSettings(new(context.Settings, SecretSettings.Section, errors), options);
        try
        {
            FromEnvironment(options, context.Configuration);
        }
        catch (FormatException failure)
        {
            errors.Add(failure.Message);
        }
        if (errors.Count > 0)
            throw new SecretStoreException(string.Join('\n', errors));
        options.Path ??= context.Service.Name;
        options.Role ??= context.Service.Name;
        options.Addresses =
            [.. (options.Address ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        if (options.Addresses.Count == 0)
        {
            throw new SecretStoreException(
                "The Vault address is not set. Set secrets.address in platform.defaults.yaml (Platform__Secrets__Address) or VAULT_ADDR.");
        }
        if (options.KvVersion is not (1 or 2))
            throw new SecretStoreException($"Platform:Secrets:KvVersion is {options.KvVersion}; it must be 1 or 2.");
        return options;
    }

    private static void FromSettings(SettingsReader settings, VaultOptions options)
    {
        settings.Text(SecretSettings.NameOf(SecretSettings.Address), value => options.Address = value);
        settings.Text(SecretSettings.NameOf(SecretSettings.Mount), value => options.Mount = value);
        settings.Text(SecretSettings.NameOf(SecretSettings.Path), value => options.Path = value);
        settings.Whole("KvVersion", value => options.KvVersion = value);
        settings.Text(SecretSettings.NameOf(SecretSettings.Auth), value => options.Auth = value);
        settings.Text(SecretSettings.NameOf(SecretSettings.AuthMount), value => options.AuthMount = value);
        settings.Text(SecretSettings.NameOf(SecretSettings.Role), value => options.Role = value);
        settings.Text("RoleId", value => options.RoleId = value);
        settings.Text("RoleIdFile", value => options.RoleIdFile = value);
        settings.Text("SecretId", value => options.SecretId = value);
        settings.Text("SecretIdFile", value => options.SecretIdFile = value);
        settings.Text("JwtFile", value => options.JwtFile = value);
        settings.Text("Token", value => options.Token = value);
        settings.Text("TokenFile", value => options.TokenFile = value);
        settings.Text("Namespace", value => options.Namespace = value);
        settings.Text("CaFile", value => options.CaFile = value);
        settings.Text("CaPath", value => options.CaPath = value);
        settings.Text("ClientCertificateFile", value => options.ClientCertificateFile = value);
        settings.Text("ClientKeyFile", value => options.ClientKeyFile = value);
        settings.Text("TlsServerName", value => options.TlsServerName = value);
        settings.Flag("SkipTlsVerify", value => options.SkipTlsVerify = value);
        settings.Text("HttpProxy", value => options.HttpProxy = value);
        settings.Duration("ClientTimeout", value => options.ClientTimeout = value);
        settings.Whole("MaxRetries", value => options.MaxRetries = value);
    }

    private static void FromEnvironment(VaultOptions options, IConfiguration environment)
    {
        var agent = environment["VAULT_AGENT_ADDR"];
        options.IsAgent = options.Address is null && !string.IsNullOrEmpty(agent);
        options.Address ??= options.IsAgent ? agent : environment["VAULT_ADDR"];
        options.Token ??= environment["VAULT_TOKEN"];
        options.Namespace ??= environment["VAULT_NAMESPACE"];
        options.CaFile ??= environment["VAULT_CACERT"];
        options.CaPath ??= environment["VAULT_CAPATH"];
        options.CaPem ??= environment["VAULT_CACERT_BYTES"];
        options.ClientCertificateFile ??= environment["VAULT_CLIENT_CERT"];
        options.ClientKeyFile ??= environment["VAULT_CLIENT_KEY"];
        options.TlsServerName ??= environment["VAULT_TLS_SERVER_NAME"];
        options.HttpProxy ??= environment["VAULT_PROXY_ADDR"] ?? environment["VAULT_HTTP_PROXY"];
        if (environment["VAULT_SKIP_VERIFY"] is { Length: > 0 } skip)
            options.SkipTlsVerify = GoValues.Bool("VAULT_SKIP_VERIFY", skip);
        if (environment["VAULT_CLIENT_TIMEOUT"] is { Length: > 0 } timeout)
        {
            options.ClientTimeout =
            GoValues.Duration("VAULT_CLIENT_TIMEOUT", timeout);
        }
        if (environment["VAULT_MAX_RETRIES"] is { Length: > 0 } retries)
            options.MaxRetries = GoValues.Count("VAULT_MAX_RETRIES", retries);
    }

    private static Uri Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https" or UnixScheme))
            throw new SecretStoreException($"The Vault address '{address}' is not valid. Use a URL such as https://vault.example.com:8200.");
        if (url.UserInfo.Length > 0)
            throw new SecretStoreException("The Vault address contains a user or password. Remove it, and configure a Vault login method instead.");
        return url.AbsolutePath.Length > 1 && url.Scheme != UnixScheme ? new Uri(url.AbsoluteUri.TrimEnd('/') + "/") : url;
    }
}
