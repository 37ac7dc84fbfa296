using System.Text.Json.Serialization;
using HealthChecks.UI.Core;

namespace PlatformSdk;

/// <summary>How the model of HealthChecks.UI is serialized without reflection. Values in <c>data</c> need their types declared too.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UIHealthReport))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
