namespace PlatformSdk.Build.Model;

/// <summary>
/// The environment's name in ASP.NET Core. Never "Development", which enables features for a laptop: the process runs such an environment as "Dev".
/// Every region of production is "Production", so code that asks for it, and appsettings.Production.json, mean all of them.
/// </summary>
internal static class HostEnvironment
{
    internal static string NameFor(string environment) => environment.Length == 0 ? ""
        : ProductionEnvironments.Contain(environment) ? "Production"
        : environment == "development" ? "Dev" : string.Concat(char.ToUpperInvariant(environment[0]).ToString(), environment.AsSpan(1));
}
