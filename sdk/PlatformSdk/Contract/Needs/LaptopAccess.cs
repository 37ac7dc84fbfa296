namespace PlatformSdk.Contract.Needs;

/// <summary>
/// How the process reaches a need on a laptop. The container is made from it and so is the address in the process: they cannot differ.
/// </summary>
/// <param name="Name">The database, bucket or the like: the need's name.</param>
/// <param name="User">The service's name.</param>
/// <param name="Port">The port on the laptop.</param>
internal sealed record LaptopAccess(string Name, string User, int Port)
{
    /// <summary>No secret: it is in every repository, and opens only what listens on the laptop's own loopback address.</summary>
    internal const string Password = "laptop-only";
}
