using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;

namespace PlatformSdk.Secrets;

/// <summary>How the service reads its secrets: the section <c>Platform:Secrets</c>.</summary>
internal sealed class SecretsOptions : IValidatableObject
{
    /// <summary>
    /// Which store: <c>vault</c>, <c>azure-key-vault</c>, <c>files</c>, <c>development</c> or <c>none</c>. Default: <c>development</c> in
    /// Development, else <c>files</c>. The manifest sets it from <c>secrets.store</c> of the defaults.
    /// </summary>
    public string? Store { get; set; }

    /// <summary>How long a start waits for secrets that are not there yet. Default: 60 s.</summary>
    public TimeSpan StartDeadline { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a running service asks for changes; a little sooner or later, so that replicas do not ask together. Default: 5 min.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one reading may take. Default: 10 s.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many secrets are read at the same time. Default: 8.</summary>
    [Range(1, 64, ErrorMessage = "Platform:Secrets:Concurrency must be between 1 and 64.")]
    public int Concurrency { get; set; } = 8;

    /// <summary>Where single secrets are, by the name of the need, when not at the store's usual place. Default: none.</summary>
    public IDictionary<string, string> Paths { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects every time that is out of range.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>One result a setting.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        new[]
        {
            Within(nameof(StartDeadline), StartDeadline, TimeSpan.Zero, TimeSpan.FromHours(1)),
            Within(nameof(RefreshInterval), RefreshInterval, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7)),
            Within(nameof(ReadTimeout), ReadTimeout, TimeSpan.FromSeconds(0.1), TimeSpan.FromMinutes(5)),
        }.OfType<ValidationResult>();

    private static ValidationResult? Within(string name, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value >= least && value <= most ? null : new($"{SecretSettings.Section}:{name} is {value:c}; it must be between {least:c} and {most:c}.", [name]);
}

[OptionsValidator]
internal sealed partial class SecretsOptionsValidator : IValidateOptions<SecretsOptions>;
