using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Settings;

namespace PlatformSdk.Secrets.Settings;

/// <summary>Reads and validates the settings for secrets before the first secret is read.</summary>
internal static class SecretsOptionsReader
{
    /// <exception cref="SecretsUnavailableException">A setting is out of range or has the wrong type; the message names all of them.</exception>
    internal static SecretsOptions Read(IConfiguration configuration, PlatformDescription description)
    {
        var options = new SecretsOptions();
        var errors = new List<string>();
        var section = configuration.GetSection(SecretSettings.Section);
        var settings = new SettingsReader(section, SecretSettings.Section, errors);
        settings.Text(SecretSettings.NameOf(SecretSettings.Store), value => options.Store = value);
        settings.Duration("StartDeadline", value => options.StartDeadline = value);
        settings.Duration("RefreshInterval", value => options.RefreshInterval = value);
        settings.Duration("ReadTimeout", value => options.ReadTimeout = value);
        settings.Whole("Concurrency", value => options.Concurrency = value);
        foreach (var path in section.GetSection(SecretSettings.NameOf(SecretSettings.Paths)).GetChildren())
            options.Paths[path.Key] = path.Value ?? "";
        foreach (var store in section.GetSection(SecretSettings.NameOf(SecretSettings.Stores)).GetChildren())
            options.Stores[store.Key] = store.Value?.Trim().ToLowerInvariant() ?? "";
        settings.Ignore([.. StoreSettingNames.Names, SecretSettings.NameOf(SecretSettings.Paths), SecretSettings.NameOf(SecretSettings.Stores)]);
        // A custom store has its own settings.
        if (IsOurs(options.Store))
            settings.ReportUnknown(sectionsMayBeOthers: false);
        errors.AddRange(UnknownNeeds(SecretSettings.Paths, options.Paths.Keys, description));
        errors.AddRange(UnknownNeeds(SecretSettings.Stores, options.Stores.Keys, description));
        errors.AddRange(options.Stores.Where(store => store.Value != SecretStores.Files).Select(store =>
            $"'{SecretSettings.Stores}:{store.Key}' is '{store.Value}'. The store of a single need can only be '{SecretStores.Files}'."));

        errors.AddRange(new SecretsOptionsValidator().Validate(SecretSettings.Section, options).Failures ?? []);
        return errors.Count == 0 ? options : throw new SecretsUnavailableException(string.Join('\n', errors));
    }

    private static bool IsOurs(string? store) => string.IsNullOrWhiteSpace(store)
        || store.Trim().ToLowerInvariant() is SecretStores.Vault or SecretStores.AzureKeyVault or SecretStores.Files or SecretStores.Development
            or SecretStores.None;

    /// <summary>
    /// A setting for an unknown need may belong to another service that shares the settings; a near match of one of ours is a mistake.
    /// </summary>
    private static IEnumerable<string> UnknownNeeds(string setting, ICollection<string> set, PlatformDescription description)
    {
        string[] needs = [.. description.Needs.Where(need => NeedTypes.Find(need.Type) is { HasSecret: true }).Select(need => need.Name)];
        return from name in set
               where !needs.Contains(name, StringComparer.OrdinalIgnoreCase)
               let near = Suggestion.Nearest(name, needs.Except(set, StringComparer.OrdinalIgnoreCase))
               where near is not null
               select $"'{setting}:{name}' is not a need of this service; did you mean '{near}'?";
    }

    internal static string StoreName(SecretsOptions options, IHostEnvironment environment)
        => string.IsNullOrWhiteSpace(options.Store) ? environment.IsDevelopment() ? SecretStores.Development : SecretStores.Files
        : options.Store.Trim().ToLowerInvariant();

    /// <param name="description">The service.</param>
    /// <param name="options">The settings.</param>
    /// <param name="appliesMigrations">Whether the program runs to apply migrations; only then it needs their credentials.</param>
    internal static List<SecretReference> References(PlatformDescription description, SecretsOptions options, bool appliesMigrations) =>
    [
        .. from need in description.Needs
           where NeedTypes.Find(need.Type) is { HasSecret: true }
           let database = description.MigratedBy(need)
           where database is null || appliesMigrations
           orderby need.Name
           select new SecretReference(need.Name, database?.Type ?? need.Type)
           {
               Optional = need.Optional,
               Path = options.Paths.TryGetValue(need.Name, out var path) ? path : null,
           },
    ];
}
