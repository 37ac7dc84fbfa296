using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description;

/// <summary>A <c>config</c> as written in one place of a file, whether or not it takes effect.</summary>
internal sealed record WrittenConfig(IReadOnlyDictionary<string, string> Values, Place At)
{
    internal static readonly WrittenConfig None = new(new Dictionary<string, string>(), Place.Nowhere);
}
