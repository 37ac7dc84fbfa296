namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>Two descriptions that differ in the value of one key.</summary>
/// <param name="Key">The key, by the keys above it; of platform.defaults.yaml with a slash before.</param>
/// <param name="One">The top-level key with one value, as one line; empty for a key that is left out.</param>
/// <param name="Other">The same with another value.</param>
/// <param name="Beside">What else platform.yaml holds, so that the key means something.</param>
/// <param name="Defaults">What else platform.defaults.yaml holds.</param>
internal sealed record Row(string Key, string One, string Other, string Beside = "", string Defaults = "")
{
    internal bool IsOfDefaults => Key[0] == '/';

    public override string ToString() => $"{Key}: {One} | {Other}";
}
