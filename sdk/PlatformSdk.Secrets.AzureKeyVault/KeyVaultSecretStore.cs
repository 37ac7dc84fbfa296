using System.ComponentModel;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using PlatformSdk.Contract;

namespace PlatformSdk.Secrets.AzureKeyVault;

/// <summary>
/// Azure Key Vault as a secret store, selected by <c>Platform:Secrets:Store=azure-key-vault</c>. Services do not use this type directly.
/// </summary>
public sealed class KeyVaultSecretStore : ISecretStore
{
    private readonly KeyVaultOptions _options;
    private readonly SecretClient _client;
    private readonly SecretNames _names;
    private readonly TimeProvider _time;

    /// <summary>Creates the store from its settings; nothing is sent yet.</summary>
    /// <param name="context">Settings, clock and log.</param>
    /// <exception cref="SecretStoreException">A setting is missing or wrong; the message names it.</exception>
    public KeyVaultSecretStore(SecretStoreContext context)
        : this(context, null, new())
    {
    }

    internal KeyVaultSecretStore(SecretStoreContext context, TokenCredential? credential, SecretClientOptions client)
    {
        ArgumentNullException.ThrowIfNull(context);
        _options = KeyVaultOptions.Read(context);
        _names = new(context.Service.Name, _options.Address);
        _time = context.Time;
        // Retries follow the schedule of all stores, which knows the deadline and respects Retry-After.
        client.Retry.MaxRetries = 0;
        _client = new(_options.Address, credential ?? Identity(_options), client);
    }

    /// <inheritdoc/>
    public string Name => $"Key Vault at {_options.Address}";

    /// <summary>Adds the store; the build generates the call.</summary>
    /// <param name="registrations">The registrations to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(PlatformRegistrations registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        registrations.AddSecretStore(SecretStores.AzureKeyVault, static context => new KeyVaultSecretStore(context));
    }

    /// <inheritdoc/>
    public async ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var (name, version) = _names.NameAndVersionOf(secret);
        try
        {
            var answer = await _client.GetSecretAsync(name, version, cancellationToken).ConfigureAwait(false);
            var found = answer.Value;
            if (found.Value is null)
                throw KeyVaultFailure.NotASecret(_names.Vault);
            // By the vault's clock, which created the date; ours may be wrong.
            var now = answer.GetRawResponse().Headers.Date ?? _time.GetUtcNow();
            return SecretReading.Found(SecretFields.FieldsOf(found), found.Properties.Version, found.Properties.ExpiresOn - now is { Ticks: > 0 } left
                ? left
                : null);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return SecretReading.Missing(await WhyMissingAsync(name, cancellationToken).ConfigureAwait(false));
        }
        catch (RequestFailedException failure)
        {
            throw KeyVaultFailure.Explain(failure, name, _names.Vault, _time);
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            throw KeyVaultFailure.NotASecret(_names.Vault);
        }
        catch (AuthenticationFailedException failure)
        {
            throw new SecretStoreException(
                $"No Azure identity is available: {KeyVaultFailure.FirstLine(failure.Message)} In a cluster, assign a workload identity to the " +
                "pod; on a laptop, run az login");
        }
    }

    /// <inheritdoc/>
    public string Locate(SecretReference secret) => _names.Locate(secret);

    /// <inheritdoc/>
    public string CreateCommand(SecretReference secret) => _names.CreateCommand(secret);

    // Accidental deletion is the most common cause, and one command fixes it.
    private async Task<string?> WhyMissingAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var deleted = (await _client.GetDeletedSecretAsync(name, cancellationToken).ConfigureAwait(false)).Value;
            return $"it was deleted at {deleted.DeletedOn:u} and can be recovered: az keyvault secret recover --vault-name {_names.Vault} --name " +
                $"{name}";
        }
        catch (Exception failure) when (failure is RequestFailedException || IsUnreadable(failure))
        {
            // It is not a deleted secret, or access to deleted secrets is denied.
            return null;
        }
    }

    /// <summary>The client reads an answer without checking it.</summary>
    private static bool IsUnreadable(Exception failure) => failure is JsonException or InvalidOperationException or FormatException;

    private static DefaultAzureCredential Identity(KeyVaultOptions options) => new(new DefaultAzureCredentialOptions
    {
        ManagedIdentityClientId = options.ClientId,
        WorkloadIdentityClientId = options.ClientId,
        TenantId = options.TenantId,
    });
}
