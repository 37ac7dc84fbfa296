using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Vault;

/// <summary>
/// <c>vault-policy.hcl</c>: reading, and exactly what the service declares. Renewing its own token and leases is in Vault's own policy
/// <c>default</c>, which every token has.
/// </summary>
internal static class VaultPolicy
{
    /// <param name="secrets">What is declared.</param>
    /// <param name="path">The file.</param>
    /// <param name="commands">By which it comes into Vault.</param>
    internal static Artifact Render(ResolvedSecrets secrets, string path, IEnumerable<string> commands)
    {
        // Several needs may share one place, which HCL may name once.
        var places = secrets.Needs.Select(secrets.PlaceOf).Distinct().Order(StringComparer.Ordinal);
        return new Artifact(path, string.Concat(
        [
            $"{Mark.Comment}\n# A Vault administrator loads it with:\n",
            .. commands.Select(command => $"#   {command}\n"),
            .. places.Select(place => $"\npath \"{place}\" {{\n  capabilities = [\"read\"]\n}}\n"),
        ]));
    }
}
