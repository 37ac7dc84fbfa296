namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Reading => new()
    {
        ["PLAT0001"] = situation => situation.Read("name: \"orders\n"),
        ["PLAT0002"] = situation => situation.Build(),
        ["PLAT0003"] = situation => situation.Read("# " + new string('x', 1024 * 1024)),
        ["PLAT0004"] = situation => situation.Read($"tags: {new string('[', 60)}{new string(']', 60)}\n"),
        ["PLAT0005"] = Described("resources: *shared\n"),
        ["PLAT0006"] = Described("---\nname: payments\n"),
        ["PLAT0007"] = Described("owner: team-b\n"),
        ["PLAT0008"] = situation => situation.Read("name: \0orders\n"),
        ["PLAT0009"] = situation => situation.Read("# nothing\n"),
        ["PLAT0010"] = TargetsAlone.UnderAnOldBuild,
    };
}
