using Microsoft.Extensions.Options;

namespace PlatformSdk.Settings;

/// <summary>Validates the ranges in the attributes.</summary>
[OptionsValidator]
internal sealed partial class PlatformOptionsValidator : IValidateOptions<PlatformOptions>;

/// <summary>Validates the ranges in the options of one client.</summary>
[OptionsValidator]
internal sealed partial class HttpCallOptionsValidator : IValidateOptions<HttpCallOptions>;
