using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>What OpenSLO refers to.</summary>
internal sealed record OpenSloDescription(string? DataSource);

internal static class OpenSloKeys
{
    internal const string File = "openslo.yaml";

    internal static readonly Key<string> DataSource = new("dataSource", Texts.Name)
    {
        Summary = "The name of the DataSource of your Prometheus, which you describe yourself.",
        Default = "none: each metric has the type Prometheus",
        Example = "prometheus",
        Effect = "metricSource in openslo.yaml",
    };

    internal static readonly ObjectShape<OpenSloDescription> Shape =
        new("exports.openslo", [DataSource], f => new OpenSloDescription(f.Get(DataSource)));
}
