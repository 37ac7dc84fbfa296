using PlatformSdk.Aspire.Describing;

namespace PlatformSdk.Aspire.Tests;

/// <summary>Programs and needs as the build of an AppHost describes them.</summary>
internal static class Systems
{
    internal static ProgramFacts Program(string name, string kind = "service", int[]? ports = null, string? migration = null,
        params IReadOnlyList<NeedFacts> needs) => new(name, kind, Path.Combine(Path.GetTempPath(), name, $"{name}.csproj"),
            $"services/{name}/platform.yaml", null, ports ?? [], kind == "service" ? null : 7401, migration, needs);

    internal static NeedFacts Database(int port = 5432, bool optional = false, string? address = null) => new("db", "postgres", optional, 7, 3,
        "ConnectionStrings:db", null, new ContainerFacts("orders-db", "postgres", "18", port, 5432, "/var/lib/postgresql", address,
            [new VariableFacts("POSTGRES_DB", "db")]));

    internal static NeedFacts Call(string program) => new(program, "service", false, 8, 3, $"services:{program}:http:0", program, null);
}
