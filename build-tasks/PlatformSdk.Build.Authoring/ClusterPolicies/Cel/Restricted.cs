using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Pods;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Cel;

/// <summary>The <c>restricted</c> Pod Security Standard, with the fields and in the order of the rule of the build.</summary>
internal static class Restricted
{
    private const string Pod = "variables.pod";

    internal static readonly ClusterRule Rule = new(PolicyCodes.Unrestricted, string.Join(" &&\n",
    [
        .. RestrictedPod.HostFields.Select(field => $"!(has({Pod}.{field}) && {Pod}.{field})"),
        $"(!has({Pod}.volumes) || {Pod}.volumes.all(v, v.all(k, k == \"name\" || k in {List(RestrictedPod.Volumes)})))",
        $"(!has({Pod}.securityContext) || !has({Pod}.securityContext.sysctls) ||\n" +
            $"  {Pod}.securityContext.sysctls.all(s, s.name in {List(RestrictedPod.Sysctls)}))",
        Context(Pod),
        $"variables.allContainers.all(c,\n  {string.Join(" &&\n  ", Container())})",
    ]));

    private static string[] Container() =>
    [
        Context("c"),
        $"!({Set("c", "privileged")} && c.securityContext.privileged)",
        $"(!({Set("c", "procMount")}) || c.securityContext.procMount == \"Default\")",
        $"({Own("runAsNonRoot")} : false)",
        "(!has(c.ports) || c.ports.all(p, !has(p.hostPort) || p.hostPort == 0))",
        .. RestrictedContainer.Probes.Select(probe => NoHost($"c.{probe}")),
        .. RestrictedContainer.Hooks.Select(hook => $"(!has(c.lifecycle) || {NoHost($"c.lifecycle.{hook}")})"),
        $"(has({Pod}.os) && {Pod}.os.name == \"windows\" ||\n    {string.Join(" &&\n    ", NotOnWindows())})",
    ];

    private static string[] NotOnWindows() =>
    [
        $"{Set("c", "allowPrivilegeEscalation")} && !c.securityContext.allowPrivilegeEscalation",
        $"({Own("seccompProfile", ".type")} : \"\") in [\"RuntimeDefault\", \"Localhost\"]",
        $"{Set("c", "capabilities")} && has(c.securityContext.capabilities.drop) && \"ALL\" in c.securityContext.capabilities.drop",
        "(!has(c.securityContext.capabilities.add) || c.securityContext.capabilities.add.all(a, a == \"NET_BIND_SERVICE\"))",
    ];

    /// <summary>What holds for the security context of a pod and of a container alike.</summary>
    private static string Context(string spec)
    {
        var context = $"{spec}.securityContext";
        return $"(!has({context}) ||\n    !(has({context}.runAsUser) && {context}.runAsUser == 0) &&\n" +
            $"    !(has({context}.windowsOptions) && has({context}.windowsOptions.hostProcess) && {context}.windowsOptions.hostProcess) &&\n" +
            $"    (!has({context}.appArmorProfile) || !has({context}.appArmorProfile.type) ||\n" +
            $"      {context}.appArmorProfile.type in {List(SecurityContext.AppArmor)}) &&\n" +
            $"    (!has({context}.seLinuxOptions) || !has({context}.seLinuxOptions.user) && !has({context}.seLinuxOptions.role) &&\n" +
            $"      (!has({context}.seLinuxOptions.type) || {context}.seLinuxOptions.type in {List(SecurityContext.SeLinux)})))";
    }

    /// <summary>The value of the container, or of its pod; what follows the last colon holds when neither has one.</summary>
    private static string Own(string field, string member = "") =>
        $"{Set("c", field)}{Has("c", field, member)} ? c.securityContext.{field}{member} :\n" +
        $"      {Set(Pod, field)}{Has(Pod, field, member)} ? {Pod}.securityContext.{field}{member}";

    private static string Has(string spec, string field, string member) =>
        member.Length == 0 ? "" : $" && has({spec}.securityContext.{field}{member})";

    private static string Set(string spec, string field) => $"has({spec}.securityContext) && has({spec}.securityContext.{field})";

    private static string NoHost(string handler) => $"(!has({handler}) || {NoHost(handler, "httpGet")} && {NoHost(handler, "tcpSocket")})";

    private static string NoHost(string handler, string kind) =>
        $"(!has({handler}.{kind}) || !has({handler}.{kind}.host) || {handler}.{kind}.host == \"\")";

    private static string List(IEnumerable<string?> values) => $"[{string.Join(", ", values.OfType<string>().Select(value => $"\"{value}\""))}]";
}
