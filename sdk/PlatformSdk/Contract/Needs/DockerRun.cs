namespace PlatformSdk.Contract.Needs;

/// <summary>The options of <c>docker run</c> other than image and port, for a need that is started by hand.</summary>
internal sealed record DockerRun
{
    /// <summary>Variables of the container, each as <c>NAME=value</c>.</summary>
    internal IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>
    /// Variables that take their value from the connection string, by one of these keywords. Never a password, because the command is printed.
    /// </summary>
    internal IReadOnlyList<(string Variable, string[] Keywords)> FromAddress { get; init; } = [];
}
