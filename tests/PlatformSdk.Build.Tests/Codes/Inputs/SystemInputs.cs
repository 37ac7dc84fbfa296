using PlatformSdk.Build.Tests.Systems;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Systems => new Dictionary<string, Action<Situation>>
    {
        ["PLAT2400"] = situation => situation.System("My Shop"),
        ["PLAT2401"] = situation => situation.System("shop"),
        ["PLAT2402"] = situation => situation.Service("orders", "system: shop\n").System("shpo"),
        ["PLAT2403"] = situation => situation.Service("orders", "").System("shop", "missing.json"),
        ["PLAT2404"] = situation => situation.Service("orders", "").Write("other.json", "{ \"version\": 2 }").System("shop", "../other.json"),
        ["PLAT2450"] = situation => situation.Service("orders", "").Service("billing", "").System("shop"),
        ["PLAT2451"] = situation => situation.Service("a", "needs: { b-c: { type: redis } }\n").Service("a-b", "needs: { c: { type: redis } }\n")
            .System("shop"),
        ["PLAT2452"] = situation => situation.Service("orders", "").Defaults("owners: { a: { parent: b }, b: { parent: a } }\n").System("shop"),
        ["PLAT2503"] = situation => situation.Service("orders", "").Write("artifacts/site/index.html", "<h1>Ours</h1>").System("shop"),
        ["PLAT2436"] = situation => Freeze(situation, "{ root: default }", 2020),
        ["PLAT2437"] = situation => Freeze(situation, "{ root: default }", 2999),
        ["PLAT2438"] = situation => Freeze(situation, "{ root: default, project: default }", 2999),
    }.Concat(WrongSystems).ToDictionary();

    private static void Freeze(Situation situation, string gitops, int year) => situation
        .Defaults($"gitops: {gitops}\nfreezes: [{{ from: {year}-12-18, to: {year}-12-28, environments: [production], reason: Christmas }}]\n")
        .Service("orders", "system: shop\nrepository: github.com/acme/shop\n").System("shop");

    /// <summary>The first wrong system of each rule, which SystemCaseTests runs too.</summary>
    private static IEnumerable<KeyValuePair<string, Action<Situation>>> WrongSystems =>
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "PlatformSdk.Build.Tests", "Systems", "Cases"), "*.txt")
            .Order(StringComparer.Ordinal).GroupBy(file => Path.GetFileName(file).Split('-')[0])
            .Select(files => KeyValuePair.Create<string, Action<Situation>>(files.Key, situation =>
            {
                foreach (var (file, text) in SystemCase.Read(File.ReadAllText(files.First()), isGood: false).Files)
                    situation.Write(file, text);
                situation.System("shop", [.. Directory.GetFiles(situation.PathOf("."), "*.index.json")]);
            }));
}
