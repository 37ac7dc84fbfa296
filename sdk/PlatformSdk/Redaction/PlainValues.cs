namespace PlatformSdk.Redaction;

/// <summary>Types whose text cannot be a secret. Any other value type may contain text, such as JsonElement and KeyValuePair.</summary>
internal static class PlainValues
{
    internal static bool IsPlain(Type type)
        => type.IsPrimitive || type.IsEnum || type == typeof(DateTime) || type == typeof(TimeSpan) || type == typeof(Guid)
        || type == typeof(decimal) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly);
}
