using PlatformSdk.Contract;

namespace PlatformSdk.Secrets.Files;

/// <summary>
/// Secrets mounted as files, from a Kubernetes Secret, by the CSI driver or by an agent. <c>FOLDER/NEED</c> is a file with the value, or a folder
/// with one file for each field.
/// </summary>
/// <param name="folder">The folder where the secrets are mounted.</param>
/// <param name="service">The service that the secrets belong to.</param>
/// <param name="podNamespace">The namespace of the pod, or null outside a cluster.</param>
internal sealed class FileSecretStore(string folder, string service, string? podNamespace) : ISecretStore
{
    public string Name => $"files in {folder}";

    /// <summary>Whether the platform's provisioner creates the secrets together with what they belong to, instead of a person.</summary>
    internal bool IsFilledByProvisioner { get; init; }

    public async ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken)
    {
        var path = PathOf(secret);
        try
        {
            var (fields, whyNone) = Directory.Exists(path)
                ? await ReadFolderAsync(path, cancellationToken).ConfigureAwait(false)
                : await ReadFileAsync(path, cancellationToken).ConfigureAwait(false);
            if (fields is [{ Key: SecretReading.ValueField, Value: var text }] && MountedJson.Fields(text, secret) is { } parts)
                fields = parts;
            return fields.Count > 0 ? SecretReading.Found(fields) : SecretReading.Missing(whyNone);
        }
        catch (UnauthorizedAccessException)
        {
            throw new SecretStoreException($"this user has no permission to read {path}; mount it with defaultMode 0440 and set the pod's fsGroup");
        }
        catch (IOException failure)
        {
            throw new SecretStoreException($"{path} could not be read: {failure.Message}", failure);
        }
    }

    public string Locate(SecretReference secret) => PathOf(secret);

    public string CreateCommand(SecretReference secret) => IsFilledByProvisioner
        ? $"the platform's provisioner creates it with the {secret.NeedType}; to see what it waits for: kubectl get events" +
            $"{(podNamespace is null ? "" : $" --namespace={podNamespace}")}"
        : podNamespace is not null && PathOf(secret) == KubernetesSecret.FolderOf(secret.Name)
        ? $"{KubernetesSecret.CreateCommand(service, secret.Name, secret.NeedType, podNamespace)} (type {KubernetesSecret.Input(secret.NeedType)}; " +
            $"then Enter and Ctrl+D)"
        : $"cat > {PathOf(secret)} (type the value; then Enter and Ctrl+D)";

    private static async Task<(List<KeyValuePair<string, string>> Fields, string? WhyNone)> ReadFileAsync(
        string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return ([], null);
        var text = await MountedFile.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(text) ? ([], "the file is empty") : ([new(SecretReading.ValueField, text)], null);
    }

    // An empty file is a field without a value, so it counts as missing.
    private static async Task<(List<KeyValuePair<string, string>> Fields, string? WhyNone)> ReadFolderAsync(
        string path, CancellationToken cancellationToken)
    {
        var fields = await MountedFolder.ReadAsync(path, cancellationToken).ConfigureAwait(false);
        if (fields.Count == 0)
            return (fields, "the folder is empty");
        fields.RemoveAll(field => string.IsNullOrWhiteSpace(field.Value));
        return (fields, "every file in the folder is empty");
    }

    private string PathOf(SecretReference secret) => Path.GetFullPath(secret.Path ?? secret.Name, folder);
}
