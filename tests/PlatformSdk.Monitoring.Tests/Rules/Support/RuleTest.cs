using System.Globalization;
using System.Text;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Monitoring.Tests.Rules.Support;

/// <summary>Series, one sample a minute, and which alerts fire when; promtool evaluates the very rules that a build writes.</summary>
internal sealed class RuleTest(ResolvedService service)
{
    private readonly StringBuilder _series = new();
    private readonly StringBuilder _expectations = new();
    private int _minutes;

    /// <summary>In minutes; a day looked at every minute takes promtool a quarter of a minute.</summary>
    private const int LongTest = 240;

    internal RuleTest Series(string name, object values)
    {
        _series.Append(CultureInfo.InvariantCulture, $"      - series: '{name}'\n        values: '{values}'\n");
        return this;
    }

    internal RuleTest Fires(string alert, int minute) => Expect(alert, minute, 1);

    internal RuleTest DoesNotFire(string alert, int minute) => Expect(alert, minute, null);

    /// <summary>Not one alert, whatever its name.</summary>
    internal RuleTest NothingFires(int minute) => Value("count(ALERTS{alertstate=\"firing\"})", minute, null);

    /// <param name="query">A query that gives one value without labels, or none.</param>
    /// <param name="minute">When.</param>
    /// <param name="value">The value, or null for none.</param>
    internal RuleTest Value(string query, int minute, decimal? value)
    {
        _minutes = Math.Max(_minutes, minute);
        var samples = value is null ? "[]" : string.Create(CultureInfo.InvariantCulture, $"[{{ labels: '{{}}', value: {value} }}]");
        _expectations.Append(CultureInfo.InvariantCulture,
            $"      - expr: '{query}'\n        eval_time: {minute}m\n        exp_samples: {samples}\n");
        return this;
    }

    internal Task RunAsync() => Promtool.RunAsync(RuleFile.Of(service),
        $"rule_files: [rules.yaml]\nevaluation_interval: {(_minutes > LongTest ? 5 : 1)}m\ntests:\n  - interval: 1m\n    input_series:\n{_series}  " +
            $"  promql_expr_test:\n{_expectations}",
        "test", "rules", "tests.yaml");

    private RuleTest Expect(string alert, int minute, decimal? count) =>
        Value($"count(count by (alertname) (ALERTS{{alertname=\"{alert}\",alertstate=\"firing\"}}))", minute, count);
}
