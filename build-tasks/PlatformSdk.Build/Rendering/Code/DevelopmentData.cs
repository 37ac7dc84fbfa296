using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Code;

/// <summary>
/// Data that only the development page needs: links, tags, the other services of the system, and a row for each setting with its value in every
/// environment. It is written to
/// <c>obj/</c> and next to the assembly, and is never published.
/// </summary>
internal static class DevelopmentData
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Render(PlatformModel model, IReadOnlyList<Neighbour> neighbours)
    {
        var buffer = new ArrayBufferWriter<byte>();
        List<ResolvedService> environments = [.. model.Promoted];
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteList(json, DevelopmentFile.Tags, model.Service.Tags);
            WriteLinks(json, model.Service);
            WriteList(json, DevelopmentFile.Environments, environments.Select(e => e.Environment));
            WriteServices(json, model.Service, neighbours);
            WriteRows(json, environments);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteLinks(Utf8JsonWriter json, ResolvedService service)
    {
        json.WriteStartArray(DevelopmentFile.Links);
        if (service.Repository is { } repository)
            WriteLink(json, "Repository", repository.Url);
        foreach (var link in service.Links)
            WriteLink(json, link.Title, link.Url.Text);
        if (service.Platform.Support is { Text: var help })
            WriteLink(json, SupportAddress.Title, help);
        json.WriteEndArray();
    }

    private static void WriteLink(Utf8JsonWriter json, string title, string url)
    {
        json.WriteStartObject();
        json.WriteString(DevelopmentFile.Title, title);
        json.WriteString(DevelopmentFile.Url, url);
        json.WriteEndObject();
    }

    /// <summary>The others of the system whose address on a laptop is known.</summary>
    private static void WriteServices(Utf8JsonWriter json, ResolvedService service, IReadOnlyList<Neighbour> neighbours)
    {
        json.WriteStartArray(DevelopmentFile.Services);
        foreach (var other in neighbours.Where(n => n.Name != service.Name && n.IsIn(service.System) && n.Root is not null))
        {
            json.WriteStartObject();
            json.WriteString(DevelopmentFile.Name, other.Name);
            json.WriteString(DevelopmentFile.System, other.System ?? service.System);
            json.WriteString(DevelopmentFile.Url, other.Root);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Rows in the order of the first environment that has them. A name that an environment lacks has no value there.</summary>
    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<ResolvedService> environments)
    {
        var settings = environments.Select(e => Settings(e).ToDictionary(s => s.Name, s => s.Value)).ToList();
        json.WriteStartArray(DevelopmentFile.Rows);
        foreach (var name in settings.SelectMany(s => s.Keys).Distinct())
        {
            json.WriteStartObject();
            json.WriteString(DevelopmentFile.Name, name);
            WriteList(json, DevelopmentFile.Values, settings.Select(s => s.GetValueOrDefault(name)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string Name, string? Value)> Settings(ResolvedService service)
    {
        yield return ("version", service.Version);
        yield return ("image", service.Image.ToString());
        yield return ("namespace", service.Namespace);
        yield return ("host", service.Route is { } route ? route.Host + route.Path : null);
        yield return ("replicas", service.Replicas.ToString());
        yield return ("rollout", Choice.Word(service.Rollout));
        yield return ("cpu", service.Resources.Cpu.ToString());
        yield return ("cpu limit", service.Resources.CpuLimit?.ToString());
        yield return ("memory", service.Resources.Memory.ToString());
        yield return ("memory limit", service.Resources.MemoryLimit.ToString());
        yield return ("schedule", service.Run?.Schedule?.ToString());
        yield return ("availability", service.Slo?.Availability is { } availability ? $"{availability} %" : null);
        foreach (var (key, value) in service.Config.OrderBy(c => c.Key, StringComparer.Ordinal))
            yield return ($"config {key}", value);
        foreach (var need in service.Needs)
        {
            yield return ($"{need.Name} size", need.Description.Size is { } size ? Choice.Word(size) : null);
            yield return ($"{need.Name} version", need.Description.Version);
            yield return ($"{need.Name} url", need.Description.Url?.Text);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string?> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
