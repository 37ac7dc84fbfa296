using PlatformSdk.Benchmarks.Generation;
using PlatformSdk.Benchmarks.Redaction;
using PlatformSdk.Benchmarks.Runtime;
using PlatformSdk.Benchmarks.Scaffolding;

return args switch
{
    ["runtime", .. var options] => await RuntimeVerb.RunAsync(options),
    ["generation", "cold"] => GenerationVerb.Cold(),
    ["generation", "cold-peer", var folder] => GenerationVerb.ColdPeer(folder),
    ["generation", "report"] => ReportShare.Run(),
    ["generation", "system"] => SystemGrowth.Only(),
    ["generation", .. var rest] => GenerationVerb.Run(isShort: rest.Contains("--short")),
    ["redaction"] => RedactionVerb.Run(),
    ["scaffolding", .. var rest] => await ScaffoldingVerb.RunAsync(isShort: rest.Contains("--short")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project tests/PlatformSdk.Benchmarks -- runtime [--short] [--exact] [--no-native] [--only TEXT] | " +
        "generation [--short | report] | redaction | scaffolding [--short]");
    return 2;
}
