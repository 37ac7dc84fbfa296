using PlatformSdk.Build.Tests.Releasing;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Release => new()
    {
        ["PLAT2101"] = situation => situation.Describe("").Release("prod", "1.0.0"),
        ["PLAT2102"] = situation => situation.Describe("").Release(),
        ["PLAT2103"] = situation => situation.Describe("").Deploy("kind"),
        ["PLAT2104"] = situation => situation.Released("").Deploy("kind", program: situation.PathOf("no-kubectl-here")),
        ["PLAT2105"] = situation =>
        {
            using var kubectl = new FakeKubectl(log: situation.Log);
            kubectl.Refuse("apply", "error: the server is away");
            kubectl.Deploy();
        },
        ["PLAT2530"] = situation => FailedRollout(situation, kubectl => kubectl.Running("orders")),
        ["PLAT2531"] = situation => FailedRollout(situation, _ => { }),
        ["PLAT2532"] = situation => FailedRollout(situation, kubectl => kubectl.Running("orders", annotated: false)),
        ["PLAT2106"] = situation => situation.Describe("").PushImage(),
        ["PLAT2123"] = situation => situation.Describe("").LoadImage(searchPath: situation.PathOf(".")),
        ["PLAT2107"] = situation => situation.Describe("").WriteBillOfMaterials(),
        ["PLAT2550"] = situation => situation.Describe("architectures: [amd64, arm64]\n").JoinImages(),
        ["PLAT2551"] = situation =>
            situation.Describe("architectures: [arm64]\n").Write("artifacts/images/arm64/orders.json", "{}").JoinImages(),
        ["PLAT2114"] = situation => situation.Released("").Deploy(context: null),
        ["PLAT2115"] = situation =>
        {
            using var kubectl = new FakeKubectl("context: production-eu", situation.Log);
            kubectl.Deploy("kind-dev");
        },
        ["PLAT2534"] = situation => situation.Describe("").Retire("2020-06-30"),
        ["PLAT2545"] = situation => situation.Describe("").Retire("30.06.2027"),
        ["PLAT2546"] = situation =>
            situation.Describe("{ apiVersion: platform-sdk/v1, kind: service, name: orders, owner: team-a }\n").Retire("2027-06-30"),
        ["PLAT2547"] = situation => situation.Describe("").Retire(),
        ["PLAT2548"] = situation => situation.Describe(Retired).Write("retired/orders.md", "").Retire(),
        ["PLAT2549"] = situation => situation.Describe("").Write("payments/platform.yaml", Run.Head).Retire("2027-06-30", Solution(situation)),
        ["PLAT2541"] = situation => situation.Defaults(Frozen).Describe("").Release("dev", "1.0.0", today: "2026-12-24"),
        ["PLAT2542"] = situation => situation.Defaults(Frozen).Describe("").Release("dev", "1.0.0", given: "...", today: "2026-12-24"),
        ["PLAT2543"] = situation => situation.Defaults(Frozen).Describe("").Release("dev", "1.0.0", given: "incident 4711", today: "2026-11-26"),
        ["PLAT2544"] = situation => situation.Defaults(Frozen).Released("").Deploy("kind", today: "2026-12-24"),
        ["PLAT2116"] = situation => situation.Describe("").Write("payments/platform.yaml", Run.Head)
            .Release("dev", "1.0.0", solution: Solution(situation)),
    };

    private const string Retired = "lifecycle: deprecated\nretire: 2999-06-30\n";
    private const string Frozen = "freezes: [{ from: 2026-12-18, to: 2027-01-03, environments: [dev], reason: Christmas trade }]\n";

    /// <summary>The rollout fails, and again unless the former files were applied.</summary>
    private static void FailedRollout(Situation situation, Action<FakeKubectl> prepare)
    {
        using var kubectl = new FakeKubectl(log: situation.Log);
        kubectl.FailRollouts(untilRestored: true);
        prepare(kubectl);
        kubectl.Deploy();
    }

    /// <summary>As MSBuild tells a project of the solution that it was started for.</summary>
    private static string Solution(Situation situation) =>
        $"<SolutionConfiguration>{Project("Orders.csproj")}{Project("payments/Payments.csproj")}</SolutionConfiguration>"
            .Replace("ROOT", situation.PathOf("."), StringComparison.Ordinal);

    private static string Project(string file) =>
        $"<ProjectConfiguration Project=\"{{1}}\" AbsolutePath=\"ROOT/{file}\">Debug|AnyCPU</ProjectConfiguration>";
}
