namespace PlatformSdk.Contract.Needs.Connections;

/// <summary>
/// How a type of need writes its connection string: for a build that checks whether a part is missing, and for a process that joins them.
/// </summary>
internal abstract class ConnectionForm
{
    /// <summary>The keywords of the parts that a text sets. Placeholders in it do not matter.</summary>
    internal abstract IReadOnlyCollection<string> PartsIn(string text);

    /// <summary>The port that a text leads to, where it is not the usual one of the type.</summary>
    internal abstract int? PortIn(string text);

    /// <summary>
    /// A text with these parts, which win over those of the text. Without a place, or with a text that is not an address, the text itself: its reader
    /// reports what is wrong.
    /// </summary>
    internal abstract string? Join(string? text, IReadOnlyDictionary<string, string> parts);
}
