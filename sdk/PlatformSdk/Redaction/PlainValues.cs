namespace PlatformSdk.Redaction;

/// <summary>Types whose texts cannot be a secret. Any other value type may carry a text, as JsonElement and KeyValuePair do.</summary>
internal static class PlainValues
{
    internal static bool IsPlain(Type type)
        => type.IsPrimitive || type.IsEnum || type == typeof(DateTime) || type == typeof(TimeSpan) || type == typeof(Guid)
        || type == typeof(decimal) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly);
}
