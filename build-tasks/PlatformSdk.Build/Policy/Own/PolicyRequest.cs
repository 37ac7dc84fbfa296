using System.Text.Json;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Layers;
using PlatformSdk.Build.Policy.Own.Protocol;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>
/// The service as the rules get it: in each environment, the description with all layers and the final objects. Values that may be secrets are left
/// out.
/// </summary>
/// <param name="environments">The environments with their final objects.</param>
/// <param name="packages">The packages of rules.</param>
internal sealed class PolicyRequest(IReadOnlyList<RenderedEnvironment> environments, IReadOnlyList<PolicyPackage> packages)
{
    private readonly List<string> _files = [];

    /// <summary>The request, for everything that is not done.</summary>
    internal byte[] Write(IEnumerable<string> done)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = PolicyProtocol.MostDepth }))
        {
            json.WriteStartObject();
            json.WriteStartArray(PolicyProtocol.Done);
            foreach (var unit in done.Order(StringComparer.Ordinal))
                json.WriteStringValue(unit);
            json.WriteEndArray();
            json.WriteStartArray(PolicyProtocol.Packages);
            foreach (var package in packages)
                Write(json, package);
            json.WriteEndArray();
            json.WriteStartArray(PolicyProtocol.Environments);
            foreach (var environment in environments)
                Write(json, environment);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The place that a rule reports at, which is one of those of the request.</summary>
    internal Span? Place(JsonElement numbers) =>
        numbers.EnumerateArray().Select(number => number.GetInt32()).ToArray() is [var file, var line, var column, var endLine, var endColumn]
        && file >= 0 && file < _files.Count
            ? new Span(_files[file], line, column, endLine, endColumn)
            : null;

    private static void Write(Utf8JsonWriter json, PolicyPackage package)
    {
        json.WriteStartObject();
        json.WriteString(PolicyProtocol.Name, package.Name);
        json.WriteString(PolicyProtocol.Assembly, package.Assembly);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, RenderedEnvironment environment)
    {
        json.WriteStartObject();
        json.WriteString(PolicyProtocol.Name, environment.Service.Environment);
        json.WritePropertyName(PolicyProtocol.Description);
        Write(json, "", DescriptionOf(environment.Service));
        json.WriteStartArray(PolicyProtocol.Objects);
        foreach (var rendered in environment.Objects)
            Write(json, "", SecretText.WithoutData(rendered));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>
    /// The keys in effect. Rules ask for tier and lifecycle, so they are there when nobody wrote them. As a whole it has no place: it is merged from
    /// several files.
    /// </summary>
    private static YamlMapping DescriptionOf(ResolvedService service)
    {
        var all = new YamlMapping();
        foreach (var (key, value) in (service.At.Node as YamlMapping)?.Entries ?? [])
            all.Set(key, value);
        all["tier"] ??= Choice.Word(service.Tier);
        all["lifecycle"] ??= Choice.Word(service.Lifecycle);
        return all;
    }

    private void Write(Utf8JsonWriter json, string name, YamlNode node)
    {
        json.WriteStartObject();
        WritePlace(json, node.Span);
        switch (node)
        {
            case YamlMapping map:
                json.WriteStartArray("m");
                // An entry of env: the name of its value is the value beside it.
                var variable = map["value"] is YamlScalar ? map.TextAt("name") : null;
                foreach (var (key, value) in map.Entries)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(key.Value);
                    Write(json, variable is not null && key.Value == "value" ? variable : key.Value, value);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                break;
            case YamlSequence list:
                json.WriteStartArray("l");
                foreach (var item in list)
                    Write(json, name, item);
                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                json.WritePropertyName("v");
                WriteScalar(json, name, scalar);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, string name, YamlScalar scalar)
    {
        if (scalar.IsNull)
            json.WriteNullValue();
        else if (TypedValue.HasType(scalar))
            json.WriteRawValue(scalar.Value);
        else
            json.WriteStringValue(SecretText.Redact(name, scalar.Value));
    }

    /// <summary>What the SDK sets has no place that a user could open.</summary>
    private void WritePlace(Utf8JsonWriter json, Span span)
    {
        if (span.File is null or "" or BuiltIn.Resource)
            return;
        var file = _files.IndexOf(span.File);
        if (file < 0)
        {
            file = _files.Count;
            _files.Add(span.File);
        }

        json.WriteStartArray("p");
        foreach (var number in (ReadOnlySpan<int>)[file, span.Line, span.Column, span.EndLine, span.EndColumn])
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
