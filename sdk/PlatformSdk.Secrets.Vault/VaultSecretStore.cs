using System.ComponentModel;
using PlatformSdk.Contract;
using PlatformSdk.Secrets.Vault.Http;
using PlatformSdk.Secrets.Vault.Logging;
using PlatformSdk.Secrets.Vault.Login;
using PlatformSdk.Secrets.Vault.Secrets;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Vault;

/// <summary>
/// HashiCorp Vault as a secret store: KV v1 and v2 and dynamic database credentials. Selected by <c>Platform:Secrets:Store=vault</c>; services do not
/// use this type directly.
/// </summary>
public sealed class VaultSecretStore : ISecretStore, IDisposable
{
    private readonly VaultClient _client;
    private readonly VaultSession _session;
    private readonly VaultReader _reader;
    private readonly SecretLocation _location;

    /// <summary>Creates the store from its settings; nothing is sent yet.</summary>
    /// <param name="context">Settings, clock and log.</param>
    /// <exception cref="SecretStoreException">A setting is missing or wrong; the message names it.</exception>
    public VaultSecretStore(SecretStoreContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = VaultOptionsReader.Read(context);
        // Waiting does not fix a folder that cannot exist.
        VaultPath.Join(options.Mount, options.Path!);
        if (options.SkipTlsVerify)
            Log.CertificateNotChecked(context.Logger);

        Name = $"Vault at {string.Join(", ", options.Addresses.Select(address => address.OriginalString))}" +
            (string.IsNullOrEmpty(options.Namespace) ? "" : $", namespace {options.Namespace}");
        _client = new(VaultTransport.Create(options), options, context.Time);
        _session = new(_client, LoginChoice.For(options, context.Conceal), context.Time, context.Logger, context.Conceal);
        _reader = new(_client, _session, new(_client, context.Time, context.Logger), context.Time);
        _location = new(options);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Adds the store; the build generates the call.</summary>
    /// <param name="registrations">The registrations to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(PlatformRegistrations registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        registrations.AddSecretStore(SecretStores.Vault, static context => new VaultSecretStore(context));
    }

    /// <inheritdoc/>
    public async ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return await _reader.ReadAsync(_location.PathOf(secret), secret.RefusedVersion, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public string Locate(SecretReference secret) => _location.Shown(secret);

    /// <inheritdoc/>
    public string CreateCommand(SecretReference secret) => _location.CreateCommand(secret);

    /// <summary>
    /// Closes the connections. The token and leases are left to expire: the last requests of a stopping service may still use them.
    /// </summary>
    public void Dispose()
    {
        _session.Dispose();
        _client.Dispose();
    }
}
