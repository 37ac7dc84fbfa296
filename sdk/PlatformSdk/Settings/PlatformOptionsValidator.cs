using Microsoft.Extensions.Options;

namespace PlatformSdk.Settings;

/// <summary>Ranges, as the attributes say.</summary>
[OptionsValidator]
internal sealed partial class PlatformOptionsValidator : IValidateOptions<PlatformOptions>;

/// <summary>The same for one client.</summary>
[OptionsValidator]
internal sealed partial class HttpCallOptionsValidator : IValidateOptions<HttpCallOptions>;
