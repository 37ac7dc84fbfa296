using Microsoft.Extensions.Options;
using PlatformSdk.S3.Connecting;

namespace PlatformSdk.S3;

/// <summary>Stops the start when the settings of the need are not valid, with everything that is wrong with them.</summary>
internal sealed class S3OptionsCheck(S3Settings settings) : IValidateOptions<S3Options>
{
    public ValidateOptionsResult Validate(string? name, S3Options options) =>
        name != settings.Need ? ValidateOptionsResult.Skip
        : settings.Problems() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems)
        : ValidateOptionsResult.Success;
}
