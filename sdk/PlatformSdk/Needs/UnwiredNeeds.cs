namespace PlatformSdk.Needs;

/// <summary>The data stores that no referenced package wires: a connection string, a TCP check and a message are all they get.</summary>
internal sealed record UnwiredNeeds(IReadOnlyList<PlatformNeed> Needs);
