using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Model.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>The language with every type of need in it.</summary>
internal static class Language
{
    internal static readonly ServiceKeys Service = new([.. NeedTypes.All.Select(t => t.ForLanguage)]);

    internal static readonly DefaultsKeys Defaults = new(Service);
}
