namespace PlatformSdk.Contract.Needs;

/// <summary>The access to a need on a laptop. The container and the address in the process both use it, so they always match.</summary>
/// <param name="Name">The name of the need, which is also that of the database or bucket.</param>
/// <param name="User">The service's name.</param>
/// <param name="Port">The port on the laptop.</param>
internal sealed record LaptopAccess(string Name, string User, int Port)
{
    /// <summary>Not a secret: it is in every repository, and protects only what listens on the laptop's loopback address.</summary>
    internal const string Password = "laptop-only";
}
