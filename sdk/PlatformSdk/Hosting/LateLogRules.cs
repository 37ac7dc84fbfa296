using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PlatformSdk.Hosting;

/// <summary>
/// Log levels that change while the program runs, for every provider. Each acts like a line of <c>Logging:LogLevel</c>: a rule for a longer category
/// still wins. Loggers notice by the change token, so an unchanged program pays nothing.
/// </summary>
#pragma warning disable CA1001 // Never disposed: a source without a timer holds nothing.
internal sealed class LateLogRules : IPostConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>
{
#pragma warning restore CA1001
    private static readonly Lock s_lock = new();

    private CancellationTokenSource _change = new();
    private volatile Dictionary<string, LogLevel>? _levels;

    public string? Name => Microsoft.Extensions.Options.Options.DefaultName;

    /// <summary>Sets the level of a category, or removes it again. The empty category is that of every logger.</summary>
    internal void Set(string category, LogLevel? level)
    {
        // Also while the loggers are updated: a slower update must not overwrite a later one.
        lock (s_lock)
        {
            var levels = new Dictionary<string, LogLevel>(_levels ?? [], StringComparer.OrdinalIgnoreCase);
            if (level is { } value)
                levels[category] = value;
            else
                levels.Remove(category);
            _levels = levels;
            Interlocked.Exchange(ref _change, new CancellationTokenSource()).Cancel();
        }
    }

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        if (_levels is not { } levels)
            return;
        var rules = options.Rules.ToArray();
        foreach (var (category, level) in levels)
        {
            var key = category.Length == 0 ? null : category;
            options.Rules.Add(new LateRule(null, key, level));
            // A rule for one provider overrides a rule for all, even with a shorter category.
            foreach (var provider in rules.Where(rule => Covers(rule, category)).Select(rule => rule.ProviderName).OfType<string>().Distinct())
                options.Rules.Add(new LateRule(provider, key, level));
        }
    }

    /// <summary>The rules without those that were added later.</summary>
    internal static LoggerFilterOptions Configured(LoggerFilterOptions options)
    {
        var configured = new LoggerFilterOptions { MinLevel = options.MinLevel };
        foreach (var rule in options.Rules)
        {
            if (rule is not LateRule)
                configured.Rules.Add(rule);
        }
        return configured;
    }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

    /// <summary>Whether a rule applies to a category, as the logger factory decides it.</summary>
    private static bool Covers(LoggerFilterRule rule, string category)
        => (rule.CategoryName ?? "").Split('*', 2) is var parts && category.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase)
            && (parts.Length == 1 || category.EndsWith(parts[1], StringComparison.OrdinalIgnoreCase));

    private sealed class LateRule(string? provider, string? category, LogLevel level) : LoggerFilterRule(provider, category, level, null);
}
