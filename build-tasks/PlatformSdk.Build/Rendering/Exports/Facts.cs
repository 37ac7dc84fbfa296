using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>The value of each fact: a text, a number or a list of texts; null where the build does not know it.</summary>
internal static class Facts
{
    private static readonly Dictionary<string, Func<ExportedService, YamlNode?>> All = new(StringComparer.Ordinal)
    {
        [FactNames.Description] = s => QuotedOrNone(s.Service.Summary),
        [FactNames.Kind] = s => Quoted(Choice.Word(s.Service.Kind)),
        [FactNames.Tier] = s => Quoted(s.Tier),
        [FactNames.Lifecycle] = s => Quoted(s.Lifecycle),
        [FactNames.Language] = _ => Quoted(ExportedService.Language),
        [FactNames.Framework] = _ => Quoted(ExportedService.Framework),
        [FactNames.Repository] = s => QuotedOrNone(s.Service.Repository?.Url),
        [FactNames.Path] = s => Quoted(s.Path),
        [FactNames.Runbook] = s => QuotedOrNone(s.Runbook),
        [FactNames.Dashboard] = s => QuotedOrNone(Links.Dashboard(s.Last)),
        [FactNames.Catalog] = s => QuotedOrNone(Links.Catalog(s.Service)),
        [FactNames.OnCall] = s => QuotedOrNone(s.Service.OnCall?.PagerDuty),
        [FactNames.CostCenter] = s => QuotedOrNone(s.Service.CostCenter),
        [FactNames.Tags] = s => Texts(s.Service.Tags.Order(StringComparer.Ordinal)),
        [FactNames.Links] = s => Texts(s.Pages.Select(page => page.Url)),
        [FactNames.Environments] = s => Texts(s.Environments.Select(one => one.Environment)),
        [FactNames.Host] = s => QuotedOrNone(s.Last.Route?.Host),
        [FactNames.Apis] = s => Texts(s.Service.Apis.Select(api => api.Name)),
        [FactNames.Needs] = s => Texts(s.Stores.Select(need => $"{need.Type.Name}/{need.Name}")),
        [FactNames.Availability] = s => Number(s.Service.Slo?.Availability?.Value),
        [FactNames.Latency] = s => QuotedOrNone(s.Service.Slo?.Latency is { } l ? $"{l.For?.ToString() ?? "99"}% within {l.Within}" : null),
        [FactNames.Window] = s => QuotedOrNone(Objective.ObjectivesFor(s.Service) is [var any, ..] ? PromQl.Time(any.Window) : null),
        [FactNames.Owner] = s => Quoted(s.Owner),
        [FactNames.System] = s => QuotedOrNone(s.System),
        [FactNames.Dependencies] = s => Texts(s.Dependencies.Select(need => need.Name)),
        [FactNames.Resources] = s => Texts(s.Stores.Select(need => NeedName.ForNeed(s.Service.Name, need.Name))),
        [FactNames.Generated] = _ => Quoted(Mark.Text),
    };

    /// <summary>The known facts by the names that a table gives them.</summary>
    internal static YamlMapping Named(ExportedService service, NameTable table, IReadOnlyDictionary<string, string> written)
    {
        var named = new YamlMapping();
        foreach (var (fact, name) in table.Resolve(written))
        {
            if (All[fact](service) is { } value and not YamlSequence { Items.Count: 0 })
                named[name] = value;
        }

        return named;
    }

    internal static YamlScalar? Number(decimal? value) =>
        value is { } number ? new YamlScalar(PromQl.Number(number), ScalarStyle.Plain) : null;

    internal static YamlSequence Texts(IEnumerable<string> texts) => YamlSequence.FromItems(texts, Quoted);
}
