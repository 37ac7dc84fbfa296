using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthChecks.UI.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk;

/// <summary>
/// Writes the model of AspNetCore.HealthChecks.UI. Exceptions are omitted: their text may contain an address or a password, and they are in the log.
/// </summary>
internal static class HealthJson
{
    private static readonly HealthJsonContext s_readable =
        new(new JsonSerializerOptions(HealthJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var entries = report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => Plain(entry.Value), StringComparer.Ordinal);
        var model = UIHealthReport.CreateFrom(new HealthReport(entries, report.Status, report.TotalDuration));
        return JsonSerializer.SerializeAsync(context.Response.BodyWriter, model, s_readable.UIHealthReport, context.RequestAborted);
    }

    private static HealthReportEntry Plain(HealthReportEntry entry) => new(entry.Status, entry.Description, entry.Duration, exception: null,
        entry.Data.ToDictionary(data => data.Key, data => Plain(data.Value), StringComparer.Ordinal), entry.Tags);

    /// <summary>
    /// The types that <see cref="HealthJsonContext"/> declares are written as they are. Anything else becomes text, because it cannot be serialized
    /// without reflection.
    /// </summary>
    private static object Plain(object value) => value switch
    {
        null or bool or int or long or string => value!,
        double number when double.IsFinite(number) => value,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
