using System.Reflection;
using NuGet.Versioning;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A version in the order of NuGet. Nothing is loaded to compare a version with itself, which is what nearly every build does.</summary>
internal sealed record SemanticVersion(string Text) : IComparable<SemanticVersion>
{
    /// <summary>The version of this package.</summary>
    internal static SemanticVersion OfThisSdk { get; } =
        new(typeof(SemanticVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);

    /// <summary>What is not a version has no order: it is neither older nor newer.</summary>
    public int CompareTo(SemanticVersion? other) => other is null ? 1 : Text == other.Text ? 0 : Compare(Text, other.Text);

    private static int Compare(string one, string other) =>
        NuGetVersion.TryParse(one, out var left) && NuGetVersion.TryParse(other, out var right) ? left.CompareTo(right) : 0;
}
