using PlatformSdk.Benchmarks.Runtime;

return args switch
{
    ["runtime", .. var rest] => await RuntimeVerb.RunAsync(isShort: rest.Contains("--short")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/PlatformSdk.Benchmarks -- runtime [--short]");
    return 2;
}
