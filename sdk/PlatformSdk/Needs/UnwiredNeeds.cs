namespace PlatformSdk.Needs;

/// <summary>Data stores without a referenced package: they get only a connection string, a TCP check and a message.</summary>
internal sealed record UnwiredNeeds(IReadOnlyList<PlatformNeed> Needs);
