using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;

namespace PlatformSdk.Management.Operations;

/// <summary><c>/loggers</c>: the log levels, which a client with the token can change for some time.</summary>
internal sealed class LoggersPage : IDisposable
{
    private const string Methods = "GET, HEAD, PUT";

    private readonly LoggerNames? _names;
    private readonly IOptionsMonitor<LoggerFilterOptions> _options;
    private readonly LevelOverrides _overrides;
    private readonly WriteAccess _access;
    private readonly string _factory;

    internal LoggersPage(IServiceProvider services)
    {
        var factory = services.GetRequiredService<ILoggerFactory>();
        _factory = factory.GetType().FullName ?? "";
        _options = services.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>();
        _access = ActivatorUtilities.CreateInstance<WriteAccess>(services);
        _overrides = new(services.GetRequiredService<LateLogRules>(), services.GetRequiredService<TimeProvider>(),
            factory.CreateLogger<LoggersPage>());
        // Another factory has its own levels.
        if (factory is LoggerFactory)
            factory.AddProvider(_names = new LoggerNames());
    }

    public void Dispose()
    {
        _overrides.Dispose();
        _names?.Dispose();
    }

    /// <param name="request">The request.</param>
    /// <param name="category">The category in the path; null for all.</param>
    /// <param name="cancellation">Ends the reading of the body.</param>
    internal async Task<OperationAnswer> AnswerAsync(OperationRequest request, string? category, CancellationToken cancellation)
    {
        if (!request.IsRead && (category is null || request.Method != "PUT"))
            return OperationAnswer.NotAllowed(category is null ? "GET, HEAD" : Methods);
        if (!request.IsRead && _access.Refuse(request.Authorization) is { } refused)
            return refused;
        if (_names is null)
        {
            return OperationAnswer.Problem(501, "Not Implemented", $"{_factory} replaces the logger factory and has its own levels. Register it as a "
                + "provider instead. For Serilog, call builder.Logging.AddSerilog(), not UseSerilog() or Services.AddSerilog().");
        }
        if (category is null)
            return List(_names);
        if (LoggerNames.Refuse(category) is { } wrong)
            return OperationAnswer.Refuse(wrong);
        return (request.IsRead ? null : await ChangeAsync(request, category, cancellation).ConfigureAwait(false)) ?? Show(category);
    }

    /// <summary>Null if the level was changed.</summary>
    private async Task<OperationAnswer?> ChangeAsync(OperationRequest request, string category, CancellationToken cancellation)
    {
        if (request.IsChunked)
            return OperationAnswer.Problem(411, "Length Required", "Send the body with a Content-Length.");
        if (request.Length > LevelChange.MostBytes)
            return OperationAnswer.Problem(413, "Content Too Large", $"The body has more than {LevelChange.MostBytes} bytes.");
        if (request.ContentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) is not true)
            return OperationAnswer.Problem(415, "Unsupported Media Type", "Send the body as 'Content-Type: application/json'.");
        if (LevelChange.Read(await request.ReadBodyAsync(cancellation).ConfigureAwait(false), out var reason) is not { } change)
            return OperationAnswer.Refuse(reason);
        if (change.Level is not { } level)
            _overrides.Reset(category);
        else if (!_overrides.TrySet(category, level, change.For))
            return TooMany();
        return null;
    }

    private static OperationAnswer TooMany()
        => OperationAnswer.Problem(409, "Conflict", $"{LevelOverrides.Most} levels are changed already. Wait, or return one with a null level.");

    private OperationAnswer Show(string category) => OperationAnswer.Json(json =>
    {
        using var levels = new LevelReader(_options.CurrentValue);
        Write(json, category, levels, _overrides.All);
    });

    private OperationAnswer List(LoggerNames names) => OperationAnswer.Json(json =>
    {
        var (options, overrides) = (_options.CurrentValue, _overrides.All);
        using var levels = new LevelReader(options);
        json.WriteStartArray("loggers");
        foreach (var category in names.All.Concat(options.Rules.Select(rule => rule.CategoryName).OfType<string>()).Concat(overrides.Keys)
            .Append(LoggerNames.Default).Where(name => LoggerNames.Refuse(name) is null).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase))
        {
            json.WriteStartObject();
            Write(json, category, levels, overrides);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string category, LevelReader levels, IReadOnlyDictionary<string, LevelOverride> overrides)
    {
        json.WriteString("category", category);
        json.WriteString("level", levels.Read(category).ToString());
        if (!overrides.TryGetValue(category, out var changed))
            return;
        json.WriteString("configured", levels.ReadConfigured(category).ToString());
        json.WriteString("returns", changed.ReturnsAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
