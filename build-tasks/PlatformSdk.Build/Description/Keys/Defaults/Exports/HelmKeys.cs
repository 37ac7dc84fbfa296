using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>The chart.</summary>
internal sealed record HelmDescription(string Chart);

internal static class HelmKeys
{
    private const string Usual = "{name}";

    internal static readonly Key<string> Chart = new("chart", ExportTexts.ChartName)
    {
        Summary = "The name of the chart, with the placeholders {system} and {name}.",
        Default = Usual,
        Example = "\"{system}-{name}\"",
        Effect = "name in deploy/chart/",
    };

    internal static readonly ObjectShape<HelmDescription> Shape = new("exports.helm", [Chart], f => new HelmDescription(f.Get(Chart) ?? Usual));
}
