using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>What the language knows of a type of need; what the type means is the model's matter.</summary>
/// <param name="Type">The word in <c>type</c>.</param>
/// <param name="Summary">One sentence for the reference.</param>
/// <param name="Keys">The keys that it has beyond those of every need.</param>
internal sealed record NeedTypeKeys(string Type, string Summary, IReadOnlyList<Key> Keys);
