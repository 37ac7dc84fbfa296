namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A shape with known keys, for whoever walks the whole language.</summary>
internal interface IObjectShape
{
    IReadOnlyList<Key> Keys { get; }
}
