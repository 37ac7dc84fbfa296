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

    /// <summary>Vault: the folder in the mount; files: the folder they are mounted in, when absolute. A secret is <c>PATH/NEED</c>.</summary>
    internal const string Path = Section + ":Path";

    /// <summary>Vault: how to log in.</summary>
    internal const string Auth = Section + ":Auth";

    /// <summary>Vault: where the login method is mounted.</summary>
    internal const string AuthMount = Section + ":AuthMount";

    /// <summary>Vault: the role to log in as.</summary>
    internal const string Role = Section + ":Role";

    /// <summary>Where one secret is, when not at the usual place: <c>Platform:Secrets:Paths:NEED</c>.</summary>
    internal const string Paths = Section + ":Paths";

    /// <summary>The name of a setting within the section.</summary>
    internal static string NameOf(string key) => key[(Section.Length + 1)..];

    /// <summary>The mount of Vault's key-value engine, when nobody says otherwise.</summary>
    internal const string DefaultMount = "secret";

    /// <summary>Minutes after which a secret is asked for again, by the process or by whoever delivers it.</summary>
    internal const int RefreshMinutes = 5;

    /// <summary>The folder that manifests mount a pod's secrets in, one file or one folder of files a need.</summary>
    internal const string FilesPath = "/var/run/secrets/platform";

    /// <summary>The folder of the projected service account token.</summary>
    internal const string TokenFolder = "/var/run/secrets/platform-sdk.dev";

    /// <summary>The name of the token in its folder.</summary>
    internal const string TokenFile = "token";

    /// <summary>Where manifests mount the projected service account token for a store's login.</summary>
    internal const string TokenPath = TokenFolder + "/" + TokenFile;

    /// <summary>Whom the token is for: the store's role accepts no other, and no other receiver accepts it.</summary>
    internal const string TokenAudience = "vault";
}
