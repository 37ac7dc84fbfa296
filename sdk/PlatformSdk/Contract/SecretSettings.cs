namespace PlatformSdk.Contract;

/// <summary>
/// The settings for secrets that a manifest passes to the process: configuration keys, written with <c>__</c> in an environment variable.
/// </summary>
internal static class SecretSettings
{
    /// <summary>The section with these settings.</summary>
    internal const string Section = "Platform:Secrets";

    /// <summary>The store: <c>vault</c>, <c>azure-key-vault</c>, <c>files</c>, <c>development</c>, <c>none</c>.</summary>
    internal const string Store = Section + ":Store";

    /// <summary>The store's URL.</summary>
    internal const string Address = Section + ":Address";

    /// <summary>Vault: the mount of the key-value engine.</summary>
    internal const string Mount = Section + ":Mount";

    /// <summary>Vault: the folder in the mount; files: the folder where secrets are mounted, if absolute. A secret is <c>PATH/NEED</c>.</summary>
    internal const string Path = Section + ":Path";

    /// <summary>Vault: the login method.</summary>
    internal const string Auth = Section + ":Auth";

    /// <summary>Vault: where the login method is mounted.</summary>
    internal const string AuthMount = Section + ":AuthMount";

    /// <summary>Vault: the role to log in as.</summary>
    internal const string Role = Section + ":Role";

    /// <summary>The path of one secret, if it is not in the usual place: <c>Platform:Secrets:Paths:NEED</c>.</summary>
    internal const string Paths = Section + ":Paths";

    /// <summary>
    /// The store of one secret, if it is not the usual one: <c>Platform:Secrets:Stores:NEED</c>. Only <see cref="SecretStores.Files"/>, for a need
    /// whose provisioner leaves a Kubernetes Secret; the files are in <see cref="FilesPath"/>.
    /// </summary>
    internal const string Stores = Section + ":Stores";

    /// <summary>The setting with the store of one secret.</summary>
    internal static string StoreOf(string need) => $"{Stores}:{need}";

    /// <summary>The name of a setting within the section.</summary>
    internal static string NameOf(string key) => key[(Section.Length + 1)..];

    /// <summary>The default mount of Vault's key-value engine.</summary>
    internal const string DefaultMount = "secret";

    /// <summary>The interval in minutes at which the process, or the operator that delivers a secret, reads it again.</summary>
    internal const int RefreshMinutes = 5;

    /// <summary>The folder where manifests mount a pod's secrets, with one file or one folder of files for each need.</summary>
    internal const string FilesPath = "/var/run/secrets/platform";

    /// <summary>
    /// The folder of the CSI driver's volume in a pod that has other secrets in <see cref="FilesPath"/>: nothing can be mounted inside that volume.
    /// </summary>
    internal const string DriverPath = "/var/run/secrets/platform-store";

    /// <summary>The folder of the projected service account token.</summary>
    internal const string TokenFolder = "/var/run/secrets/platform-sdk.dev";

    /// <summary>The name of the token in its folder.</summary>
    internal const string TokenFile = "token";

    /// <summary>The path of the projected service account token for the login to a store.</summary>
    internal const string TokenPath = TokenFolder + "/" + TokenFile;

    /// <summary>The audience of the token: the store's role accepts no other, and no other receiver accepts it.</summary>
    internal const string TokenAudience = "vault";
}
