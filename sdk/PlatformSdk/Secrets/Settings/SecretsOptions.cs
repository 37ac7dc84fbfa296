using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Secrets.Settings;

/// <summary>Settings for reading secrets: the section <c>Platform:Secrets</c>.</summary>
internal sealed class SecretsOptions
{
    /// <summary>
    /// The store: <c>vault</c>, <c>azure-key-vault</c>, <c>files</c>, <c>development</c> or <c>none</c>. Default: <c>development</c> in Development,
    /// otherwise <c>files</c>. The manifest sets it from <c>secrets.store</c> of the defaults.
    /// </summary>
    public string? Store { get; set; }

    /// <summary>How long the start waits for missing secrets. Default: 60 s.</summary>
    [DurationRange(0, 3600)]
    public TimeSpan StartDeadline { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How often a running service checks for changes, with some jitter so that replicas do not check at the same time. Default: 5 min.
    /// </summary>
    [DurationRange(1, 7 * 24 * 3600)]
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMinutes(Contract.SecretSettings.RefreshMinutes);

    /// <summary>The timeout of one read. Default: 10 s.</summary>
    [DurationRange(0.1, 300)]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many secrets are read at the same time. Default: 8.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 8;

    /// <summary>Paths of single secrets by the name of the need, if they are not in the store's usual place. Default: none.</summary>
    public IDictionary<string, string> Paths { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Stores of single secrets by the name of the need: <c>files</c> for a need whose provisioner leaves a Kubernetes Secret. The manifest sets
    /// them. Default: none.
    /// </summary>
    public IDictionary<string, string> Stores { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}

[OptionsValidator]
internal sealed partial class SecretsOptionsValidator : IValidateOptions<SecretsOptions>;
