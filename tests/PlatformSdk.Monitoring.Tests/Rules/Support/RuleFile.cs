using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Monitoring.Tests.Rules.Support;

/// <summary>What the operator makes of a PrometheusRule: the file that Prometheus reads.</summary>
internal static class RuleFile
{
    internal static string Of(ResolvedService service)
    {
        var text = new System.Text.StringBuilder();
        YamlWriter.Write(text, (YamlMapping)PrometheusRule.Render(service).ShouldNotBeNull()["spec"]!);
        return text.ToString();
    }
}
