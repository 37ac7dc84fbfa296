using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>One line below the errors of a build that says whom to ask; once a build, however many projects fail.</summary>
internal static class SupportHint
{
    private const string Told = "PlatformSdk.SupportHint";

    internal static void Write(TaskLoggingHelper log, IBuildEngine engine, string? defaults)
    {
        if (defaults is null || Find(defaults) is not { } support)
            return;
        // Each node of MSBuild remembers for itself.
        var build = engine as IBuildEngine4;
        if (build?.GetRegisteredTaskObject(Told, RegisteredTaskObjectLifetime.Build) is not null)
            return;
        build?.RegisterTaskObject(Told, Told, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        log.LogMessage(MessageImportance.High, "{0}", $"  Stuck? {SupportAddress.Title}: {support.Text}");
    }

    /// <summary>The address in the defaults, which may be what has the errors.</summary>
    internal static SupportAddress? Find(string defaults) =>
        DescriptionFile.ReadMapping(defaults, defaults, new FindingList()) is { } mapping && mapping.TextAt("support") is { } text
            ? SupportAddress.Parse(text) : null;
}
