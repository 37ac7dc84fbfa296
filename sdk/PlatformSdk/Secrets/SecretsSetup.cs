using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Redaction;
using PlatformSdk.Secrets.Reading;
using PlatformSdk.Secrets.Settings;

namespace PlatformSdk.Secrets;

/// <summary>The part of <c>AddPlatform()</c> that reads the secrets, so that configuration is complete for the code after it.</summary>
internal static class SecretsSetup
{
    private const string HealthEntry = "secrets";

    /// <summary>Reads the secrets of the service and adds what keeps them fresh.</summary>
    /// <exception cref="SecretsUnavailableException">A required secret is missing when the deadline has passed.</exception>
    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description, PlatformRegistrations registrations)
    {
        // What platform.yaml says for laptops is in git; hidden it would hide where a need was looked for.
        var redactor = new Redactor(builder.Environment.IsDevelopment() ? description.Needs.Select(need => need.Local).OfType<string>() : null);
        builder.Services.AddSingleton(redactor);
        if (Inspection.IsUnderWay)
            return;

        var options = SecretsOptionsReader.Read(builder.Configuration, description);
        var name = SecretsOptionsReader.StoreName(options, builder.Environment);
        var references = SecretsOptionsReader.References(description, options);
        if (name == Contract.SecretStores.None || references.Count == 0)
            return;

        var session = SecretsComposition.Create(builder, description, registrations, options, name, references, redactor);
        // By a factory, since a container only disposes what it made.
        builder.Services.AddSingleton(_ => session);
        builder.Services.AddSingleton<RedactingExceptions>();
        builder.Services.AddHostedService<SecretsRefresher>();
        builder.Services.AddHealthChecks().Add(OwnCheck.Create(
            HealthEntry, ActivatorUtilities.GetServiceOrCreateInstance<SecretsHealthCheck>, null, [HealthTags.Ready]));
    }
}
