using System.Globalization;

namespace PlatformSdk.Redaction;

/// <summary>The text that an exporter writes for an object.</summary>
internal static class AttributeText
{
    /// <summary>Null if the object throws: an exporter gets no text from it either, and logging must not fail a request.</summary>
    internal static string? TextOf(object? value)
    {
        try
        {
            return value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
        }
#pragma warning disable CA1031 // Anything that an object of the service may throw: logging goes on.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
