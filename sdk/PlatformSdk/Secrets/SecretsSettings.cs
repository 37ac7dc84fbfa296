using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Needs;
using PlatformSdk.Settings;

namespace PlatformSdk.Secrets;

/// <summary>What the configuration says about secrets, checked before the first of them is read.</summary>
internal static class SecretsSettings
{
    /// <exception cref="SecretsUnavailableException">A setting is out of range or not of its type; all of them are named.</exception>
    internal static SecretsOptions Read(IConfiguration configuration)
    {
        var options = new SecretsOptions();
        var errors = new List<string>();
        var section = configuration.GetSection(SecretSettings.Section);
        var settings = new SettingsReader(section, SecretSettings.Section, errors);
        settings.Text("Store", value => options.Store = value);
        settings.Duration("StartDeadline", value => options.StartDeadline = value);
        settings.Duration("RefreshInterval", value => options.RefreshInterval = value);
        settings.Duration("ReadTimeout", value => options.ReadTimeout = value);
        settings.Number<int>("Concurrency", value => options.Concurrency = value);
        foreach (var path in section.GetSection("Paths").GetChildren()) options.Paths[path.Key] = path.Value ?? "";

        errors.AddRange(new SecretsOptionsValidator().Validate(SecretSettings.Section, options).Failures ?? []);
        return errors.Count == 0 ? options : throw new SecretsUnavailableException(string.Join('\n', errors));
    }

    internal static string StoreName(SecretsOptions options, IHostEnvironment environment) =>
        string.IsNullOrWhiteSpace(options.Store) ? environment.IsDevelopment() ? SecretStores.Development : SecretStores.Files
        : options.Store.Trim().ToLowerInvariant();

    internal static List<SecretReference> References(PlatformDescription description, SecretsOptions options) =>
    [
        .. from need in description.Needs
           where need.Type == "secret" || NeedKeys.IsDataStore(need)
           orderby need.Name
           select new SecretReference(need.Name, need.Type)
           {
               Optional = need.Optional,
               Path = options.Paths.TryGetValue(need.Name, out var path) ? path : null,
           },
    ];
}
