using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;

namespace PlatformSdk.Build.Model;

/// <summary>The keys of both files.</summary>
internal static class Language
{
    internal static readonly ServiceKeys Service = new();

    internal static readonly DefaultsKeys Defaults = new(Service);
}
