using PlatformSdk.Benchmarks.Generation;
using PlatformSdk.Benchmarks.Redaction;
using PlatformSdk.Benchmarks.Results;
using PlatformSdk.Benchmarks.Runtime;
using PlatformSdk.Benchmarks.Scaffolding;

// What a generation starts as a process of its own.
if (args is ["generation", "cold"])
    return GenerationVerb.Cold();
if (args is ["generation", "cold-peer", var folder])
    return GenerationVerb.ColdPeer(folder);

var run = new Run(isShort: args.Contains("--short"));
switch (args)
{
    case ["all", ..]:
        await RuntimeVerb.RunAsync(run, args);
        GenerationVerb.Run(run);
        RedactionVerb.Run(run);
        await ScaffoldingVerb.RunAsync(run);
        break;
    case ["runtime", ..]:
        await RuntimeVerb.RunAsync(run, args);
        break;
    case ["generation", "report", ..]:
        ReportShare.Only(run);
        break;
    case ["generation", "system", ..]:
        SystemGrowth.Run(run);
        break;
    case ["generation", ..]:
        GenerationVerb.Run(run);
        break;
    case ["redaction", ..]:
        RedactionVerb.Run(run);
        break;
    case ["scaffolding", ..]:
        await ScaffoldingVerb.RunAsync(run);
        break;
    default:
        Console.Error.WriteLine(
            "usage: dotnet run -c Release --project tests/PlatformSdk.Benchmarks -- all | runtime [--exact] [--no-native] [--only TEXT] | "
            + "generation [report | system] | redaction | scaffolding; each with [--short] [--json FILE] [--page]");
        return 2;
}

var (machine, now) = (Machine.ThisOne(), TimeProvider.System.GetUtcNow());
if (args.SkipWhile(option => option != "--json").Skip(1).FirstOrDefault() is { } file)
    ResultFile.Write(file, run, machine, now);
if (args.Contains("--page"))
    Page.Write(run, machine, now);
return 0;
