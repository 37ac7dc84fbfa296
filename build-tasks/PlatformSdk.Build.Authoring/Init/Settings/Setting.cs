namespace PlatformSdk.Build.Authoring.Init.Settings;

/// <summary>
/// One value of the configuration: <c>ConnectionStrings:OrdersDb</c>. The value may be a password: it is looked at and never passed on.
/// </summary>
/// <param name="Key">Its key, the parts separated by colons.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Where it was found.</param>
internal sealed record Setting(string Key, string Value, string Source)
{
    /// <summary>The first part of the key.</summary>
    internal string Section => Key.Split(':')[0];

    /// <summary>The last part of the key.</summary>
    internal string Name => Key[(Key.LastIndexOf(':') + 1)..];

    internal bool IsBelow(string section) => Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);
}
