namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1265 to PLAT1268: the definitions of APIs.</summary>
internal static class ApiCodes
{
    internal static readonly Code NoDefinition = new("PLAT1265", Severity.Error,
        "The definition of an API cannot be read",
        "The catalog shows the file that 'definition' names, or that the project has. It is missing, empty, or outside of the repository, so the " +
            "catalog would show an error instead of the API.",
        "apis: { stock: { type: grpc, definition: protos/stock.proto } }, without that file",
        "Create the file or correct the path. For a file of another repository, set 'definition' to its https address.");

    internal static readonly Code WrongForm = new("PLAT1266", Severity.Error,
        "A definition is of another type than its API",
        "The catalog shows a definition by its type, so a definition of another type is shown as an error. A .proto file without a service " +
            "describes messages, not an API.",
        "apis: { stock: { type: grpc, definition: protos/messages.proto } }",
        "Correct 'type', or name the file that defines the API.");

    internal static readonly Code NameNotFree = new("PLAT1267", Severity.Error,
        "An API that the project has needs a name",
        "The build names an API after the service and the file that defines it. Two files lead to the same name, or the name is not valid in the " +
            "catalog.",
        "a project with asyncapi.yaml and asyncapi.json",
        "List the file in 'apis' with a name, or remove it if it is a copy.");

    internal static readonly Code OutOfReach = new("PLAT1268", Severity.Warning,
        "The catalog cannot read a .proto file",
        "The project is the server of a gRPC API whose .proto file is not in the repository, for example because it comes from a package. The " +
            "catalog would have to read a file that nobody else has.",
        "<Protobuf Include=\"$(PkgAcme_Contracts)/stock.proto\" GrpcServices=\"Server\"/>",
        "List the API in 'apis' with the https address of the file as its definition.");

    internal static readonly IReadOnlyList<Code> All = [NoDefinition, WrongForm, NameNotFree, OutOfReach];
}
