using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PlatformSdk.Needs;
using PlatformSdk.RabbitMq.Connecting;

namespace PlatformSdk.RabbitMq;

/// <summary>Checks the settings of one need at start, and the connection string if there is one: a store may deliver it later.</summary>
internal sealed class QueueOptionsValidator(string need, IConfiguration configuration) : IValidateOptions<QueueOptions>
{
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        if (name != need)
            return ValidateOptionsResult.Skip;
        var failures = new List<string>();
        if (options.PublishTimeout <= TimeSpan.Zero || options.PublishTimeout > s_longest)
            failures.Add($"{nameof(QueueOptions)}.{nameof(options.PublishTimeout)} of '{need}' must be more than 0 s and at most 1 h.");
        if (QueueAddress.Setting(need, configuration) is { } text && QueueAddress.Problem(text) is { } problem)
            failures.Add($"'ConnectionStrings:{need}' {problem}");
        failures.AddRange(NeedAuthority.Problems(need, NeedAuthority.Find(need, configuration)));
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
