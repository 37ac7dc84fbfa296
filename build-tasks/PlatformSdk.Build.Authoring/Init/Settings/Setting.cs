namespace PlatformSdk.Build.Authoring.Init.Settings;

/// <summary>A configuration value such as <c>ConnectionStrings:OrdersDb</c>. It may be a password, so it is inspected but never passed on.</summary>
/// <param name="Key">Its key, the parts separated by colons.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">The file that sets it.</param>
internal sealed record Setting(string Key, string Value, string Source)
{
    /// <summary>The first part of the key.</summary>
    internal string Section => Key.Split(':')[0];

    /// <summary>The last part of the key.</summary>
    internal string Name => Key[(Key.LastIndexOf(':') + 1)..];

    internal bool IsBelow(string section) => Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);
}
