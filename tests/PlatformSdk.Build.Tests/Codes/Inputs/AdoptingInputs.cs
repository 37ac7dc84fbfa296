using PlatformSdk.Build.Tests.Upgrading;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Adopting => new()
    {
        ["PLAT2110"] = situation => situation.Describe("").Init(),
        ["PLAT2111"] = situation => situation.Init(isProgram: false),
        ["PLAT2112"] = situation => situation.Write("appsettings.json", "{ \"Url\": ").Init(),
        ["PLAT2113"] = situation => situation.Init(),
        ["PLAT2520"] = Upgraded(scaffold => scaffold.Scaffold().Edit(UpgradedScaffold.Record, _ => "template: platform-service\n").Upgrade()),
        ["PLAT2521"] = Upgraded(scaffold => scaffold.Template("2.0.0", "a.txt", "1\n").Scaffold().Add("a.txt", "2\n").Commit().Upgrade()),
        ["PLAT2522"] = Upgraded(scaffold => scaffold.Scaffold().Add("nuget.config", "<configuration/").UpgradeByPackages()),
        ["PLAT2523"] = Upgraded(scaffold => scaffold.Scaffold().Edit(UpgradedScaffold.Readme, _ => "").Upgrade()),
        ["PLAT2524"] = Upgraded(scaffold => scaffold.Scaffold().Upgrade("newest")),
        ["PLAT2525"] = Upgraded(scaffold => scaffold.Scaffold().Upgrade(git: "no-git-here")),
        ["PLAT2526"] = Upgraded(scaffold => scaffold.Template("2.0.0", "a/b", "1\n").Scaffold().Add("a", "2\n").Commit().Upgrade()),
    };

    private static Action<Situation> Upgraded(Action<UpgradedScaffold> upgrade) => situation =>
    {
        using var scaffold = new UpgradedScaffold(situation.Log);
        upgrade(scaffold);
    };
}
