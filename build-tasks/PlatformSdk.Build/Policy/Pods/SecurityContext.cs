using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Pods;

/// <summary>What the <c>restricted</c> standard demands of a security context, of a pod and of a container alike.</summary>
internal static class SecurityContext
{
    internal static readonly string?[] AppArmor = [null, "RuntimeDefault", "Localhost"];

    internal static readonly string?[] SeLinux = [null, "", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

    internal static IEnumerable<Violation> Violations(YamlMapping? context, FieldPath path)
    {
        if (context is null)
            yield break;
        if (context.TextAt("runAsUser") == "0")
            yield return new Violation(path["runAsUser"], "must not be 0");
        if (context.TextAt("windowsOptions", "hostProcess") == "true")
            yield return new Violation(path["windowsOptions", "hostProcess"], "must not be true");
        if (!AppArmor.Contains(context.TextAt("appArmorProfile", "type")))
            yield return new Violation(path["appArmorProfile", "type"], "must be RuntimeDefault or Localhost");
        if (!SeLinux.Contains(context.TextAt("seLinuxOptions", "type")))
            yield return new Violation(path["seLinuxOptions", "type"], "must be a type of containers");
        foreach (var field in context["seLinuxOptions"] is YamlMapping options ? options.Entries.Select(e => e.Name) : [])
        {
            if (field is "user" or "role")
                yield return new Violation(path["seLinuxOptions", field], "must not be set");
        }
    }
}
