using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;

namespace PlatformSdk.Secrets;

/// <summary>What the configuration says about secrets, checked before the first of them is read.</summary>
internal static class SecretsSettings
{
    // What a platform provisions with credentials; other services and external addresses have none of their own.
    private static readonly string[] DataStores = ["postgres", "redis", "bucket", "queue"];

    /// <exception cref="OptionsValidationException">A setting is out of range or not of its type.</exception>
    internal static SecretsOptions Read(IConfiguration configuration)
    {
        var options = new SecretsOptions();
        try
        {
            configuration.GetSection(SecretSettings.Section).Bind(options);
        }
        catch (InvalidOperationException failure)
        {
            throw Invalid([$"{failure.Message} A time is written as 00:01:30."]);
        }

        var result = new SecretsOptionsValidator().Validate(null, options);
        return result.Failed ? throw Invalid(result.Failures) : options;
    }

    internal static string StoreName(SecretsOptions options, IHostEnvironment environment) =>
        string.IsNullOrWhiteSpace(options.Store) ? environment.IsDevelopment() ? SecretStores.Development : SecretStores.Files
        : options.Store.Trim().ToLowerInvariant();

    internal static List<SecretReference> References(PlatformDescription description, SecretsOptions options) =>
    [
        .. from need in description.Needs
           where need.Type == "secret" || DataStores.Contains(need.Type, StringComparer.Ordinal)
           orderby need.Name
           select new SecretReference(need.Name, need.Type)
           {
               Optional = need.Optional,
               Path = options.Paths.TryGetValue(need.Name, out var path) ? path : null,
               Local = need.Local,
           },
    ];

    private static OptionsValidationException Invalid(IEnumerable<string> failures) => new(SecretSettings.Section, typeof(SecretsOptions), failures);
}
