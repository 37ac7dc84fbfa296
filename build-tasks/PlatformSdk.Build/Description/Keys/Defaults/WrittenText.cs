using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>A text with the place where it is written, which a merge of settings keeps.</summary>
internal sealed record WrittenText(string Text, Span Place)
{
    internal static WrittenText? From(Fields f, Key<string> key) => f.Get(key) is { } text ? new(text, f.At[key].OfValue) : null;
}
