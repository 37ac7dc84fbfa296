using PlatformSdk.Benchmarks.Runtime;

return args switch
{
    ["runtime", .. var rest] => await RuntimeVerb.RunAsync(isShort: rest.Contains("--short"), only: rest.SkipWhile(arg => arg != "--only").Skip(1).FirstOrDefault() ?? ""),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/PlatformSdk.Benchmarks -- runtime [--short] [--only TEXT]");
    return 2;
}
