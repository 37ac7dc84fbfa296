namespace PlatformSdk.Build.Description.Values;

/// <summary>Names that Windows reserves for devices: a repository with such a file or folder cannot be checked out there.</summary>
internal static class DeviceName
{
    private static readonly HashSet<string> All = new(
        ["con", "prn", "aux", "nul", "conin$", "conout$", .. "0123456789¹²³".SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>An extension does not help: nul.md is the device too.</summary>
    internal static bool Is(string name) => All.Contains(name.Split('.')[0].TrimEnd(' '));
}
