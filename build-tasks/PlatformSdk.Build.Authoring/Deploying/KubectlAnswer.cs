namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>The result of a kubectl call.</summary>
/// <param name="Command">The command, as a user would type it.</param>
/// <param name="Succeeded">Whether the command succeeded.</param>
/// <param name="Output">The output on one line.</param>
/// <param name="Error">The last line of stderr.</param>
internal sealed record KubectlAnswer(string Command, bool Succeeded, string Output, string Error)
{
    /// <summary>Whether the cluster knows the user but denies the action.</summary>
    internal bool IsForbidden => !Succeeded && Error.Contains("(Forbidden)", StringComparison.Ordinal);

    internal bool IsAlreadyThere => !Succeeded && Error.Contains("(AlreadyExists)", StringComparison.Ordinal);
}
