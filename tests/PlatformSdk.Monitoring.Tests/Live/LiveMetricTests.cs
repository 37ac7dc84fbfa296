using System.Reflection;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Monitoring.Tests.Live.Pipeline;
using PlatformSdk.Monitoring.Tests.Live.Support;
using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Live;

/// <summary>Rules and dashboards ask for nothing that no running service sends.</summary>
[Collection(Collections.Watched)]
public sealed partial class LiveMetricTests(WatchedService watched)
{
    /// <summary>Every series that the build knows of a process, whoever adds one.</summary>
    public static TheoryData<string> Series { get; } = [.. Constants(typeof(Series))];

    [Theory]
    [MemberData(nameof(Series))]
    public void Each_series_that_the_build_relies_on_is_sent(string series) =>
        Names(Exposition.Of(watched.Collector.Received)).ShouldContain(series);

    [Fact]
    public void Rules_and_dashboards_ask_only_for_those_for_what_the_cluster_measures_and_for_what_rules_record()
    {
        var samples = new[] { Sample.Service, Sample.Job };
        var rules = string.Concat(samples.Select(s => RuleFile.Of(s.Production)));
        var queries = string.Join('\n', samples.Select(DashboardFile.Of)
            .SelectMany(d => d.Panels.SelectMany(p => p.Queries.Select(q => q.Query)).Append(d.Deployments).Concat(d.Variables.Values)));
        var recorded = Recorded().Matches(rules).Select(m => m.Groups[1].Value);

        Names(rules + queries).Except(new[] { typeof(Series), typeof(ClusterSeries), typeof(QueueSeries), typeof(CacheSeries) }
            .SelectMany(Constants)).Except(recorded).ShouldBeEmpty();
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(f => f.FieldType == typeof(string)).Select(f => (string)f.GetValue(null)!);

    /// <summary>Every name of a series: all of ours are followed by labels.</summary>
    private static HashSet<string> Names(string text) => [.. Name().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"([a-z][a-z0-9_:]+)\{")]
    private static partial Regex Name();

    [GeneratedRegex("record: ([a-z0-9_:]+)")]
    private static partial Regex Recorded();
}
