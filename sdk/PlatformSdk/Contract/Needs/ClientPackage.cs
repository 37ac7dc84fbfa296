namespace PlatformSdk.Contract.Needs;

/// <summary>The package with the client of a type of need.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Brings">What a service gets from it, as it follows "to get".</param>
internal sealed record ClientPackage(string Name, string Brings);
