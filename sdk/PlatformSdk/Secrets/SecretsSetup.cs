using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Redaction;
using PlatformSdk.Secrets.Reading;
using PlatformSdk.Secrets.Settings;

namespace PlatformSdk.Secrets;

/// <summary>The step of <c>AddPlatform()</c> that reads the secrets, so that the configuration is complete for all later code.</summary>
internal static class SecretsSetup
{
    private const string HealthEntry = "secrets";

    /// <summary>Reads the secrets of the service and adds the services that keep them current.</summary>
    /// <exception cref="SecretsUnavailableException">A required secret is missing at the deadline.</exception>
    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description, PlatformRegistrations registrations)
    {
        // The 'local' addresses in platform.yaml are in git. Redacting them would hide which address was tried.
        var redactor = new Redactor(builder.Environment.IsDevelopment() ? description.Needs.Select(need => need.Local).OfType<string>() : null);
        builder.Services.AddSingleton(redactor);
        if (Inspection.IsUnderWay)
            return;

        var options = SecretsOptionsReader.Read(builder.Configuration, description);
        var name = SecretsOptionsReader.StoreName(options, builder.Environment);
        var references = SecretsOptionsReader.References(description, options, ProgramPurpose.IsMigrations(builder.Configuration));
        if (name == Contract.SecretStores.None)
            references.RemoveAll(reference => !options.Stores.ContainsKey(reference.Name));
        if (references.Count == 0)
            return;

        var session = SecretsComposition.Create(builder, description, registrations, options, name, references, redactor);
        // Registered by a factory, because a container disposes only what it creates.
        builder.Services.AddSingleton(_ => session);
        builder.Services.AddSingleton<RedactingExceptions>();
        builder.Services.AddHostedService<SecretsRefresher>();
        builder.Services.AddHealthChecks().Add(OwnCheck.Create(
            HealthEntry, ActivatorUtilities.GetServiceOrCreateInstance<SecretsHealthCheck>, null, [HealthTags.Ready]));
    }
}
