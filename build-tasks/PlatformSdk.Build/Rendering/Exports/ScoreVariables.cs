using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>
/// The variables of the container: those of the manifest, and the configuration. Left out is what names a pod, a release, a mounted certificate or a
/// place in the secret store; needs come from Score's resources instead.
/// </summary>
internal static class ScoreVariables
{
    private static readonly string[] NotHere =
        [EnvironmentVariables.OtelResourceAttributes, EnvironmentVariables.KnownProxies, CompanyTrust.Variable];

    // Keys of configuration, as they are written in a variable.
    private static readonly string[] OfNeeds =
    [
        EnvironmentVariables.ForKey(SecretSettings.Section + ":"), EnvironmentVariables.ForKey(NeedSettings.ConnectionStrings + ":"),
        EnvironmentVariables.ForKey(NeedSettings.Services + ":"),
    ];

    internal static YamlMapping Render(ResolvedService service, ScoreDescription names)
    {
        var variables = new YamlMapping();
        foreach (var variable in ContainerEnvironment.VariablesFor(service).OfType<YamlMapping>())
        {
            if (variable.TextAt("name") is { } name && variable.TextAt("value") is { } value && !IsLeftOut(name))
                Set(variables, name, Escape(value));
        }

        if (service.Needs.Any(need => need.Type.HasSecret))
            Set(variables, EnvironmentVariables.ForKey(SecretSettings.Store), SecretStores.Files);
        foreach (var need in service.Needs.Where(need => need.Type == NeedTypes.Service))
            Set(variables, EnvironmentVariables.ForKey(NeedSettings.Service(need.Name, "http")),
                $"http://{Placeholder(need, "hostname")}:{Placeholder(need, "port")}");
        foreach (var need in service.Needs)
        {
            if (need.Description.Url is { } url)
                Set(variables, EnvironmentVariables.ForKey(NeedSettings.Service(need.Name, new Uri(url.Text).Scheme)), Escape(url.Text));
        }

        foreach (var (key, value) in service.Config)
            Set(variables, EnvironmentVariables.ForKey(key), Escape(value));
        return variables;
    }

    /// <summary>Score replaces <c>${…}</c>, and <c>$$</c> by a dollar sign.</summary>
    internal static string Escape(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    internal static string Placeholder(ResolvedNeed need, string output) => $"${{resources.{need.Name}.{output}}}";

    private static bool IsLeftOut(string name) =>
        NotHere.Contains(name) || Array.Exists(OfNeeds, beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    private static void Set(YamlMapping variables, string name, string value) =>
        variables.Set(new YamlScalar(name, ScalarStyle.Text), Quoted(value));
}
