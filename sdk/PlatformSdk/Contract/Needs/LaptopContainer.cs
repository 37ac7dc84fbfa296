namespace PlatformSdk.Contract.Needs;

/// <summary>What a type of need is on a laptop: the real thing in a container.</summary>
/// <param name="Image">The image without its tag.</param>
/// <param name="DefaultVersion">The tag where the description names no version.</param>
/// <param name="Port">The port inside the container.</param>
internal sealed record LaptopContainer(string Image, string DefaultVersion, int Port)
{
    /// <summary>The file that starts it.</summary>
    internal const string ComposeFile = "compose.yaml";

    /// <summary>Where it keeps its data, by the version.</summary>
    internal required Func<string, string> DataFolder { get; init; }

    /// <summary>The command that succeeds once it can be used.</summary>
    internal required Func<LaptopAccess, IReadOnlyList<string>> Healthy { get; init; }

    /// <summary>The address as the process reads it.</summary>
    internal required Func<LaptopAccess, string> Address { get; init; }

    /// <summary>The variables that pass the credentials to the image.</summary>
    internal Func<LaptopAccess, IReadOnlyList<KeyValuePair<string, string>>> Variables { get; init; } = _ => [];

    /// <summary>The command that starts it without a compose.yaml.</summary>
    internal DockerRun Run { get; init; } = new();
}
