using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Settings;

/// <summary>
/// Applies the defaults of the environment, then the settings in code, then the configuration. Mistakes are kept for the validator.
/// </summary>
internal sealed class PlatformOptionsSetup(IConfiguration configuration, IHostEnvironment environment, PlatformDescription description,
    Action<PlatformOptions>? configure) : IConfigureOptions<PlatformOptions>, IValidateOptions<PlatformOptions>
{
    private readonly List<string> _errors = [];

    /// <summary>Registers the options and returns their current values.</summary>
    internal static PlatformOptions Add(IHostApplicationBuilder builder, PlatformDescription description, Action<PlatformOptions>? configure)
    {
        builder.Services.AddOptions<PlatformOptions>().ValidateOnStart();
        builder.Services.AddSingleton(services => new PlatformOptionsSetup(
            services.GetRequiredService<IConfiguration>(), builder.Environment, description, configure));
        builder.Services.AddSingleton<IConfigureOptions<PlatformOptions>>(services => services.GetRequiredService<PlatformOptionsSetup>());
        builder.Services.AddSingleton<IValidateOptions<PlatformOptions>>(services => services.GetRequiredService<PlatformOptionsSetup>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PlatformOptions>, PlatformOptionsValidator>());

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PlatformOptions>, CrossChecks>());

        var now = new PlatformOptions();
        new PlatformOptionsSetup(builder.Configuration, builder.Environment, description, configure).Configure(now);
        return now;
    }

    public void Configure(PlatformOptions options)
    {
        if (environment.IsDevelopment() || description.Kind == PlatformKind.Job)
            options.Shutdown.Drain = TimeSpan.Zero;
        configure?.Invoke(options);

        _errors.Clear();
        var reader = new SettingsReader(configuration.GetSection("Platform"), "Platform", _errors);
        PlatformSettings.Read(reader, options);
        reader.ReportUnknown(sectionsMayBeOthers: true);
    }

    public ValidateOptionsResult Validate(string? name, PlatformOptions options)
        => _errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_errors);
}
