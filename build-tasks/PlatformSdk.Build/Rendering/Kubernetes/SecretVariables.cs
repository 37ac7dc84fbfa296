using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The variables that tell the process where its secrets are: the settings of the store, the folder of files, and the needs that a provisioner
/// delivers as files whatever the store is.
/// </summary>
internal static class SecretVariables
{
    internal static IEnumerable<KeyValuePair<string, string>> VariablesFor(ResolvedService service) =>
    [
        .. service.Secrets is { } secrets ? OfStore(service, secrets) : [],
        .. service.Delivered.Select(provision => KeyValuePair.Create(SecretSettings.StoreOf(provision.Need), SecretStores.Files)),
        .. service.Provided.Where(provision => provision.Connection is not null)
            .Select(provision => KeyValuePair.Create(NeedSettings.ConnectionString(provision.Need), provision.Connection!)),
    ];

    private static IEnumerable<KeyValuePair<string, string>> OfStore(ResolvedService service, ResolvedSecrets secrets)
    {
        var all = new (string Key, string? Value)[]
        {
            (SecretSettings.Store, secrets.StoreOfProcess),
            (SecretSettings.Path, SecretVolumes.FolderOfDriver(service) is var folder and not SecretSettings.FilesPath ? folder : null),
            (SecretSettings.Address, secrets.AreReadDirectly ? secrets.Platform.Address?.Text : null),
        };
        IEnumerable<(string Key, string? Value)> places = secrets.AreReadDirectly
            ? secrets.Mounted.Select(n => ($"{SecretSettings.Paths}:{n.Name}", secrets.OwnPlaceOf(n)))
            : [];
        return all.Concat(OfVault(secrets)).Concat(places).Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!));
    }

    private static (string Key, string? Value)[] OfVault(ResolvedSecrets secrets) =>
        !secrets.AreReadDirectly || secrets.Store != SecretStore.Vault ? [] :
    [
        (SecretSettings.Mount, secrets.Mount),
        (SecretSettings.Path, secrets.Path),
        (SecretSettings.Auth, Choice.Word(secrets.Login)),
        (SecretSettings.AuthMount, secrets.AuthMount),
        (SecretSettings.Role, secrets.NeedToken ? secrets.Role : null),
    ];
}
