namespace PlatformSdk.Contract.Needs;

/// <summary>The client package for a type of need.</summary>
/// <param name="Name">The id of the package.</param>
/// <param name="Brings">What the package adds to a service, in the form that follows "to get".</param>
internal sealed record ClientPackage(string Name, string Brings);
