namespace PlatformSdk.Contract.Needs;

/// <summary>What <c>docker run</c> says beyond the image and the port, when a need is started by hand.</summary>
internal sealed record DockerRun
{
    /// <summary>Variables of the container, each as <c>NAME=value</c>.</summary>
    internal IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>
    /// Variables whose value stands in the connection string, under one of these keywords. Never a password: the command is printed.
    /// </summary>
    internal IReadOnlyList<(string Variable, string[] Keywords)> FromAddress { get; init; } = [];

    /// <summary>The arguments after the image.</summary>
    internal string Arguments { get; init; } = "";
}
