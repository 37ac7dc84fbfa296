using Microsoft.Extensions.Options;

namespace PlatformSdk.Redis;

/// <summary>Stops the start when the connection string of the need is not valid, with everything that is wrong with it.</summary>
internal sealed class RedisSettingsCheck(RedisSettings settings) : IValidateOptions<RedisOptions>
{
    public ValidateOptionsResult Validate(string? name, RedisOptions options) =>
        name != settings.Need ? ValidateOptionsResult.Skip
        : settings.Problems() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems)
        : ValidateOptionsResult.Success;
}
