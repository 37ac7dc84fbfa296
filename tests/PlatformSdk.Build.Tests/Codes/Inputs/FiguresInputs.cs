using PlatformSdk.Build.Tests.Evaluation;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Figures => new()
    {
        ["PLAT2511"] = situation => situation.Service("orders", "").Figures(),
        ["PLAT2512"] = situation =>
        {
            Git.Init(situation.Service("orders", "").PathOf("origin"));
            Git.Run(situation.PathOf("origin"), "commit", "-q", "--allow-empty", "-m", "Second");
            Git.Run(situation.PathOf("."), "clone", "-q", "--depth", "1", $"file://{situation.PathOf("origin")}", "clone");
            Directory.Move(situation.PathOf("clone/.git"), situation.PathOf(".git"));
            situation.Figures();
        },
        ["PLAT2513"] = situation => Committed(situation, "tag: \"1\"\ncommit: bbbbbbb\n", "2026-03-02 08:00"),
        ["PLAT2514"] = situation => Committed(situation, "tag: \"1\"\n", "2026-03-02 08:00", "2026-03-02 09:00", "1999-01-01 00:00"),
        ["PLAT2515"] = situation => situation.Service("orders", "").Figures(days: "quarter"),
    };

    /// <summary>A repository with a release, and commits of these times.</summary>
    private static void Committed(Situation situation, string release, params IReadOnlyList<string> times)
    {
        situation.Service("orders", "").Write("orders/deploy/releases/production.yaml", release);
        Git.Run(situation.PathOf("."), "init", "-q");
        Git.Run(situation.PathOf("."), "add", "--all");
        foreach (var time in times)
            Git.At(situation.PathOf("."), time, null, "commit", "-q", "--allow-empty", "-m", "Change");
        situation.Figures();
    }
}
