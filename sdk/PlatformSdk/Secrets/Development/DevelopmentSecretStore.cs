using System.Reflection;
using Microsoft.Extensions.Configuration.UserSecrets;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Secrets.Configuration;

namespace PlatformSdk.Secrets.Development;

/// <summary>The store for a laptop: user secrets and environment variables from the host's configuration. There is nothing to install.</summary>
internal sealed class DevelopmentSecretStore(LowerConfiguration below) : ISecretStore
{
    public string Name => "user secrets and environment variables";

    public ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken)
    {
        var fields = below.Below(SecretKeys.Value(secret.Name)).ToList();
        if (below[SecretKeys.Value(secret.Name)] is { } value)
            fields.Add(new(SecretReading.ValueField, value));
        if (fields.Count == 0 && !secret.IsPlainSecret && below[SecretKeys.ConnectionString(secret.Name)] is { } connectionString)
            fields.Add(new(SecretFieldNames.ConnectionString, connectionString));

        return ValueTask.FromResult(fields.Count == 0 ? SecretReading.Missing() : SecretReading.Found(fields));
    }

    public string Locate(SecretReference secret) => $"configuration key {Key(secret)}";

    public string CreateCommand(SecretReference secret)
    {
        var set = $"dotnet user-secrets set \"{Key(secret)}\" \"{(secret.IsPlainSecret ? "VALUE" : "CONNECTION STRING")}\"";
        var hasId = Assembly.GetEntryAssembly()?.GetCustomAttribute<UserSecretsIdAttribute>() is not null;
        return hasId ? set : $"dotnet user-secrets init, then {set}";
    }

    private static string Key(SecretReference secret)
        => secret.IsPlainSecret ? SecretKeys.Value(secret.Name) : SecretKeys.ConnectionString(secret.Name);
}
