namespace PlatformSdk.Conformance.Tests.Meaning;

/// <summary>Short descriptions.</summary>
internal static class Describe
{
    internal static string Service(string name = "orders", string rest = "") => Of("service", name, rest);

    internal static string Of(string kind, string name, string rest) =>
        $"apiVersion: platform-sdk/v1\nkind: {kind}\nname: {name}\nowner: team-checkout\n{rest}\n";
}
