using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>The settings of a root module, with placeholders filled in.</summary>
/// <param name="Backend">Where the state is: the backend with its settings, among them the key of the state.</param>
/// <param name="Provider">The arguments of each provider.</param>
/// <param name="KeyVault">The id of the Key Vault, or null.</param>
internal sealed record RootSettings(YamlMapping Backend, YamlMapping Provider, string? KeyVault)
{
    /// <summary>The names of the providers that the platform team sets, and that a module of its own may use.</summary>
    internal required IReadOnlyList<string> OwnProviders { get; init; }

    /// <summary>An argument of a provider, and where the platform team wrote it; null for one that the build sets.</summary>
    internal (string Value, Span? Place)? ArgumentOf(string provider, string argument) =>
        (Provider[provider] as YamlMapping)?[argument] is YamlScalar text ? (text.Value, text.Span.Line > 0 ? text.Span : null) : null;

    /// <summary>The setting that names the state, by backend.</summary>
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["azurerm"] = "key",
        ["s3"] = "key",
        ["gcs"] = "prefix",
        ["consul"] = "path",
        ["cos"] = "key",
        ["oss"] = "key",
    };

    /// <summary>The settings; null where the platform sets no backend, and after an error.</summary>
    internal static RootSettings? Resolve(RootInput input, FindingList findings)
    {
        var said = input.Settings.Terraform;
        if (said.Backend is not { } backend)
            return null;
        var filled = input.Placeholders.Fill(backend, findings);
        if (ResolveBackend(filled, input, findings) is not { } resolved)
            return null;
        var provider = said.Provider is null ? new YamlMapping() : input.Placeholders.Fill(said.Provider, findings);
        CheckProviders(provider, findings);
        IReadOnlyList<string> own = [.. provider.Entries.Select(entry => entry.Name)];
        Default(provider, TerraformProviders.Aws, "region", input.Region);
        Default(provider, TerraformProviders.Vault, "address", input.SecretStore);
        var vault = said.KeyVault is null
            ? null
            : input.Placeholders.Fill(said.KeyVault, input.Settings.PlaceOf(TerraformKeys.KeyVault).OfValue, findings);
        return new RootSettings(resolved, provider, vault) { OwnProviders = own };
    }

    private static YamlMapping? ResolveBackend(YamlMapping backend, RootInput input, FindingList findings)
    {
        var known = string.Join(", ", Keys.Keys.Order(StringComparer.Ordinal));
        if (backend.Entries is not [{ Value: YamlMapping settings } only] || !Keys.TryGetValue(only.Name, out var key))
        {
            findings.Add(TerraformCodes.NoBackend, backend.Entries is [var one] ? one.Key.Span : input.Settings.PlaceOf(TerraformKeys.Backend).OfName,
                $"'backend' is one of {known}, with its settings.");
            return null;
        }

        if (settings.Find(key) is { } own)
        {
            findings.Add(TerraformCodes.NoBackend, own.Key.Span,
                $"Remove '{key}': each service and environment has a state of its own, and the build sets its key.");
            return null;
        }

        var all = new YamlMapping();
        foreach (var entry in settings.Entries)
            all.Set(entry.Key, entry.Value);
        all[key] = Quoted(input.StateKey);
        if (only.Name == "s3")
        {
            // Without these, two applies at a time damage the state, which is readable for everyone who can read the bucket.
            all["encrypt"] ??= true;
            all["use_lockfile"] ??= true;
        }

        return new YamlMapping { [only.Name] = all };
    }

    /// <summary>An argument that follows from other settings of the platform.</summary>
    private static void Default(YamlMapping provider, string name, string argument, string? value)
    {
        if (value is null || (provider[name] as YamlMapping)?[argument] is not null)
            return;
        var all = new YamlMapping();
        foreach (var entry in (provider[name] as YamlMapping)?.Entries ?? [])
            all.Set(entry.Key, entry.Value);
        all[argument] = Quoted(value);
        provider[name] = all;
    }

    private static void CheckProviders(YamlMapping provider, FindingList findings)
    {
        foreach (var entry in provider.Entries)
        {
            if (entry.Value is not YamlMapping settings)
            {
                findings.Add(TerraformCodes.WrongSettings, entry.Value.Span,
                    $"The provider '{Shorten.Text(entry.Name)}' needs a map of arguments. Write '{{}}' for none.");
            }
            else if (!TerraformProviders.Known.ContainsKey(entry.Name) && (settings.TextAt("source") is null || settings.TextAt("version") is null))
            {
                findings.Add(TerraformCodes.WrongSettings, entry.Key.Span,
                    $"The provider '{Shorten.Text(entry.Name)}' needs 'source' and 'version', such as source: acme/cloud and version: \"~> 1.4\".");
            }
        }
    }
}

/// <summary>What decides about a root module.</summary>
/// <param name="Settings">The entry <c>terraform</c> of the provisioners in the environment.</param>
/// <param name="Placeholders">The placeholders that do not depend on a need.</param>
/// <param name="StateKey">The key of the state.</param>
/// <param name="Region">The region of the environment, or null.</param>
/// <param name="SecretStore">The address of the secret store, or null.</param>
internal sealed record RootInput(
    ProvisionerDescription Settings, Placeholders Placeholders, string StateKey, string? Region, string? SecretStore);
