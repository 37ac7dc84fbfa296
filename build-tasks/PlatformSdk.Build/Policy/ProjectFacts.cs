using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Settings;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Policy;

/// <summary>What a rule may know of the project and of this build.</summary>
internal sealed record ProjectFacts
{
    /// <summary>The description, as messages name it.</summary>
    internal required string DescriptionFile { get; init; }

    /// <summary>The stores and the handlers of needs that referenced packages bring.</summary>
    internal IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>The program's own settings.</summary>
    internal AppSettings Settings { get; init; } = AppSettings.None;

    /// <summary>Whether the build compares instead of writing.</summary>
    internal bool Locked { get; init; }

    /// <summary>Whether the people who run the cluster have asked what is theirs to do; a developer's build stays quiet about it.</summary>
    internal bool Verify { get; init; }

    /// <summary>What made the project, or null.</summary>
    internal ScaffoldNote? Scaffold { get; init; }

    /// <summary>The news of the SDK that an earlier build told, or null.</summary>
    internal string? ToldNews { get; init; }

    /// <summary>The version of the SDK.</summary>
    internal SemanticVersion Sdk { get; init; } = SemanticVersion.OfThisSdk;
}
