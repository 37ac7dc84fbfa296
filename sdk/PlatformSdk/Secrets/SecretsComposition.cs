using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Redaction;
using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Secrets.Development;
using PlatformSdk.Secrets.Files;
using PlatformSdk.Secrets.Reading;
using PlatformSdk.Secrets.Settings;
using PlatformSdk.Secrets.Starting;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets;

/// <summary>Creates the parts around the chosen store and runs the first read.</summary>
internal static class SecretsComposition
{
    internal static SecretsSession Create(
        IHostApplicationBuilder builder, PlatformDescription description, PlatformRegistrations registrations, SecretsOptions options,
        string storeName, IReadOnlyList<SecretReference> references, Redactor redactor)
    {
        var time = Clock(builder.Services);
        var logger = new DeferredLogger();
        var below = new LowerConfiguration((IConfigurationRoot)builder.Configuration);
        var settings = builder.Configuration.GetSection(SecretSettings.Section);
        var context = new SecretStoreContext(description, settings, builder.Configuration, time, logger) { Conceal = redactor.Conceal };
        var delivered = references.Where(reference => options.Stores.ContainsKey(reference.Name)).Select(reference => reference.Name).ToList();
        // A store that no secret comes from is not created: it may not even have an address.
        var usual = delivered.Count < references.Count ? CreateStore(storeName, registrations, context, below) : null;
        var stores = new StoreSet(usual, Delivered(delivered, context));

        List<SecretState> secrets = [.. references.Select(reference =>
            new SecretState(reference) { IsLocal = stores.For(reference) is FileSecretStore })];
        var telemetry = new SecretsTelemetry(secrets, time);
        var schedule = new RefreshSchedule(options, time, Random.Shared);
        var reader = new SecretsReader(stores, options, schedule, below, telemetry, redactor, time, logger);
        var startup = new SecretsStartup(reader, options, schedule, below, time, logger);
        using (var early = new EarlyLogging(builder, logger))
        {
            // Configuration is read in order and synchronously. On the thread pool, no caller's context can cause a deadlock.
            using var start = new LongStart(builder.Configuration, early, logger, secrets);
            start.Wait(Task.Run(() => startup.ReadAsync(secrets, builder.Environment.IsDevelopment(), early.Begin)));
            if (start.Management is { } management)
                builder.Services.AddSingleton(management);
        }
        var provider = new SecretsConfigurationProvider(logger);
        builder.Configuration.Add(provider);
        var session = new SecretsSession(secrets, reader, schedule, below, provider, telemetry, logger);
        session.Publish(secrets);
        return session;
    }

    private static ISecretStore CreateStore(
        string name, PlatformRegistrations registrations, SecretStoreContext context, LowerConfiguration below)
    {
        if (registrations.FindSecretStore(name) is { } create)
            return Guarded(create, context);
        return name switch
        {
            SecretStores.Development => new DevelopmentSecretStore(below),
            SecretStores.Files =>
                new FileSecretStore(FolderOf(context.Settings), context.Service.Name, context.Configuration[EnvironmentVariables.PodNamespace]),
            _ => throw new SecretsUnavailableException(Unknown(name, registrations)),
        };
    }

    private static Dictionary<string, ISecretStore> Delivered(List<string> needs, SecretStoreContext context)
    {
        var files = new FileSecretStore(SecretSettings.FilesPath, context.Service.Name, context.Configuration[EnvironmentVariables.PodNamespace])
        { IsFilledByProvisioner = true };
        return needs.ToDictionary(need => need, ISecretStore (_) => files, StringComparer.OrdinalIgnoreCase);
    }

    // A relative path is left over from another store that was chosen before.
    private static string FolderOf(IConfigurationSection settings)
        => settings[SecretSettings.NameOf(SecretSettings.Path)] is { } path && Path.IsPathRooted(path) ? path : SecretSettings.FilesPath;

    // Waiting does not fix a wrong setting.
    private static ISecretStore Guarded(Func<SecretStoreContext, ISecretStore> create, SecretStoreContext context)
    {
        try
        {
            return create(context);
        }
        catch (SecretStoreException failure)
        {
            throw new SecretsUnavailableException(failure.Message);
        }
    }

    private static string Unknown(string name, PlatformRegistrations registrations)
    {
        var known = registrations.StoreNames.Concat([SecretStores.Development, SecretStores.Files, SecretStores.None]).Order(StringComparer.Ordinal);
        var fix = SecretStores.PackageOf(name) is { } package
            ? $"Add the package: {SdkPackages.AddCommand(package)}"
            : "Correct the name, or reference the package that provides the store.";
        return $"{SecretSettings.Store} is '{name}', which is not a store of this service. Available stores: {string.Join(", ", known)}. {fix}";
    }

    private static TimeProvider Clock(IServiceCollection services)
        => services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider)
            && !service.IsKeyedService)?.ImplementationInstance as TimeProvider
        ?? TimeProvider.System;
}
