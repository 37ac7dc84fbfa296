using Orders;

// One program for all shapes, so that tests build one, and compile one to native code.
return args switch
{
    ["worker", ..] => await WorkerProgram.RunAsync(args[1..]),
    ["job", var what, ..] => await JobProgram.RunAsync(what, args[2..]),
    ["migrated", var kind, ..] => await MigratedProgram.RunAsync(kind, args[2..]),
    ["stores", ..] => await NeedsProgram.RunStoresAsync(args[1..]),
    ["needs", ..] => await NeedsProgram.RunAsync(args[1..]),
    ["queue", ..] => await QueueProgram.RunAsync(args[1..]),
    ["secrets", ..] => await ServiceProgram.RunAsync(args[1..], new PlatformSdk.PlatformNeed("stripe-key", "secret")),
    ["operated", ..] =>
        await ServiceProgram.RunAsync(args[1..], new PlatformSdk.PlatformNeed("management-token", "secret") { Optional = true }),
    _ => await ServiceProgram.RunAsync(args),
};

/// <summary>Lets WebApplicationFactory name the program.</summary>
public partial class Program;
