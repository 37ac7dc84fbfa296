namespace PlatformSdk.Build.Policy.Own;

/// <summary>A referenced package of the organization's rules.</summary>
/// <param name="Name">Its name, as in the reference.</param>
/// <param name="Version">Its version.</param>
/// <param name="Assembly">The file with the rules.</param>
internal sealed record PolicyPackage(string Name, string Version, string Assembly);
