namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>How a call of kubectl ended.</summary>
/// <param name="Command">What was called, as a user would type it.</param>
/// <param name="Succeeded">Whether it did what it was asked.</param>
/// <param name="Output">What it printed, in one line.</param>
/// <param name="Error">The last line of its errors.</param>
internal sealed record KubectlAnswer(string Command, bool Succeeded, string Output, string Error)
{
    /// <summary>The cluster knows the user, who may not do this.</summary>
    internal bool IsForbidden => !Succeeded && Error.Contains("(Forbidden)", StringComparison.Ordinal);

    internal bool IsAlreadyThere => !Succeeded && Error.Contains("(AlreadyExists)", StringComparison.Ordinal);
}
