namespace PlatformSdk.Contract;

/// <summary>How a manifest tells the process where its secrets are: configuration keys, written with <c>__</c> in an environment variable.</summary>
internal static class SecretSettings
{
    /// <summary>The section that holds all of them.</summary>
    internal const string Section = "Platform:Secrets";

    /// <summary>Which store: <c>vault</c>, <c>azure-key-vault</c>, <c>files</c>, <c>development</c>, <c>none</c>.</summary>
    internal const string Store = Section + ":Store";

    /// <summary>The store's URL.</summary>
    internal const string Address = Section + ":Address";

    /// <summary>Vault: the mount of the key-value engine.</summary>
    internal const string Mount = Section + ":Mount";

    /// <summary>Vault: the folder in the mount; files: the folder they are mounted in. A secret is <c>PATH/NEED</c>.</summary>
    internal const string Path = Section + ":Path";

    /// <summary>Vault: how to log in.</summary>
    internal const string Auth = Section + ":Auth";

    /// <summary>Vault: the role to log in as.</summary>
    internal const string Role = Section + ":Role";

    /// <summary>Where one secret is, when not at the usual place: <c>Platform:Secrets:Paths:NEED</c>.</summary>
    internal const string Paths = Section + ":Paths";

    /// <summary>The folder that manifests mount a pod's secrets in, one file or one folder of files a need.</summary>
    internal const string FilesPath = "/var/run/secrets/platform";

    /// <summary>Where manifests mount the projected service account token for a store's login.</summary>
    internal const string TokenPath = "/var/run/secrets/platform-sdk.dev/token";
}
