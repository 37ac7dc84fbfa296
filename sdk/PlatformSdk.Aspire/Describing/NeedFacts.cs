namespace PlatformSdk.Aspire.Describing;

/// <summary>A need of a program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Optional">Whether the program works without it.</param>
/// <param name="Line">Its line in platform.yaml.</param>
/// <param name="Column">Its column there.</param>
/// <param name="Key">The key of the configuration in which the program finds its address.</param>
/// <param name="Program">The program of the system that it is; null for anything else.</param>
/// <param name="Container">The container that it can run in; null when it runs elsewhere.</param>
internal sealed record NeedFacts(string Name, string Type, bool Optional, int Line, int Column, string Key, string? Program,
    ContainerFacts? Container);

/// <summary>A need in a container.</summary>
/// <param name="Name">The name of the container.</param>
/// <param name="Image">The image without its tag.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Port">The port on this machine.</param>
/// <param name="InnerPort">The port in the container.</param>
/// <param name="Folder">Where it keeps its data.</param>
/// <param name="Address">The address, if it is not the one that the program was compiled with.</param>
/// <param name="Variables">The variables that set up the image.</param>
internal sealed record ContainerFacts(string Name, string Image, string Tag, int Port, int InnerPort, string Folder, string? Address,
    IReadOnlyList<VariableFacts> Variables);

/// <summary>An environment variable of a container.</summary>
internal sealed record VariableFacts(string Name, string Value);
