using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Vault;

/// <summary>
/// <c>vault-policy.hcl</c>: read access to exactly what the service declares. Vault's policy <c>default</c>, which every token has, allows renewing
/// its own token and leases.
/// </summary>
internal static class VaultPolicy
{
    /// <param name="secrets">The declared secrets.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="commands">The commands that load it into Vault.</param>
    internal static Artifact Render(ResolvedSecrets secrets, string path, IEnumerable<string> commands)
    {
        // Several needs may share a path, which HCL may contain only once.
        var places = secrets.Needs.Select(secrets.PlaceOf).Distinct().Order(StringComparer.Ordinal);
        return new Artifact(path, string.Concat(
        [
            $"{Mark.Comment}\n# A Vault administrator loads it with:\n",
            .. commands.Select(command => $"#   {command}\n"),
            .. places.Select(place => $"\npath \"{place}\" {{\n  capabilities = [\"read\"]\n}}\n"),
        ]));
    }
}
