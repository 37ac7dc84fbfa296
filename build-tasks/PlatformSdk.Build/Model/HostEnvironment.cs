namespace PlatformSdk.Build.Model;

/// <summary>
/// An environment as ASP.NET Core writes it. Never "Development", which switches on what belongs on a laptop: an environment of that name is "Dev" to
/// the process.
/// </summary>
internal static class HostEnvironment
{
    internal static string Of(string environment) => environment.Length == 0 ? ""
        : environment == "development" ? "Dev" : string.Concat(char.ToUpperInvariant(environment[0]).ToString(), environment.AsSpan(1));
}
