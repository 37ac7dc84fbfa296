using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>Whether a build compares files instead of writing them: when requested, and on a build server.</summary>
/// <param name="IsOn">Whether locked mode is on.</param>
/// <param name="Reason">The reason, for the log.</param>
internal sealed record LockedMode(bool IsOn, string Reason)
{
    internal static LockedMode Decide(ProjectItem project, FindingList findings)
    {
        if (project.Locked(findings) is { } said)
            return new LockedMode(said, $"PlatformLocked={(said ? "true" : "false")}");
        return project.Server.Split(';').FirstOrDefault(IsSet) is { } sign
            ? new LockedMode(true, sign)
            : new LockedMode(false, "not a build server");
    }

    /// <summary>Some servers set their name where others set true.</summary>
    private static bool IsSet(string sign) =>
        sign[(sign.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 } value
        && value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
