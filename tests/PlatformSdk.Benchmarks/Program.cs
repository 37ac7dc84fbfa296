using PlatformSdk.Benchmarks.Redaction;
using PlatformSdk.Benchmarks.Runtime;

return args switch
{
    ["runtime", .. var rest] => await RuntimeVerb.RunAsync(isShort: rest.Contains("--short"), only: rest.SkipWhile(arg => arg != "--only").Skip(1).FirstOrDefault() ?? ""),
    ["redaction"] => RedactionVerb.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/PlatformSdk.Benchmarks -- runtime [--short] [--only TEXT] | redaction");
    return 2;
}
