using PlatformSdk.Build.Tasks.Documents;
using PlatformSdk.Build.Tests.Programs;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private static Dictionary<string, Action<Situation>> Programs => new()
    {
        ["PLAT0011"] = situation => situation.Write("platform.yml", "").CheckProject(),
        ["PLAT0012"] = situation => situation.Describe("").CheckProject(language: "F#"),
        ["PLAT0013"] = situation => situation.Describe("").CheckProject(isProgram: false),
        ["PLAT0014"] = situation => situation.Describe("needs: { db: { type: postgres } }\n")
            .Write("Program.cs", "app.MapGet(\"/\", ([FromKeyedServices(\"db\")] NpgsqlDataSource db) => 1);\n").CheckProject(sources: "Program.cs"),
        ["PLAT0015"] = TargetsAlone.ForAnOldFramework,
        ["PLAT0016"] = situation => situation.Describe("").Write("Program.cs", "var builder = WebApplication.CreateBuilder(args);\n")
            .CheckProject(isWeb: false, sources: "Program.cs"),
        ["PLAT2117"] = situation => situation.Describe("").AskForDocument("System.InvalidOperationException: no key"),
        ["PLAT2118"] = situation =>
            situation.Report(findings => WrittenDocuments.Choose(["openapi_a.json", "openapi_b.json"], null, "platform.yaml", findings)),
        ["PLAT2119"] = situation => situation.Describe("").AskForDocument("Unable to find service type 'IDocumentProvider' in loaded assemblies."),
        ["PLAT2120"] = situation =>
            situation.Describe("").Write("obj/project.assets.json", Restored("Swashbuckle.AspNetCore.SwaggerGen/6.5.0")).CheckProject(),
        ["PLAT2121"] = situation => situation.Describe("")
            .LookAtWiring(CompiledProgram.Save(situation.PathOf("Orders.dll"), typeof(CompiledProgram.WebApplicationBuilder))),
        ["PLAT2122"] = situation => situation.Describe("")
            .LookAtWiring(CompiledProgram.Save(situation.PathOf("Orders.dll"), typeof(CompiledProgram.HostApplicationBuilder))),
        ["PLAT2130"] = situation => situation.CheckNative("linux-x64", "linux-x64", "clang"),
        ["PLAT2131"] = situation => situation.CheckNative("linux-x64", "win-x64", "clang"),
        ["PLAT2132"] = situation => situation.Write("bin/clang", "").CheckNative("linux-arm64", "linux-x64", "clang"),
        ["PLAT2133"] = situation =>
            situation.Write("obj/project.assets.json", Restored("NSwag.AspNetCore/14.2.0")).CheckNative("", "linux-x64", "clang"),
        ["PLAT2134"] = situation => situation.AskForDocument("NotSupportedException: JsonTypeInfo metadata for type 'Order' was not provided by X"),
        ["PLAT2124"] = situation => situation.Describe(Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal))
            .LookAtWiring(CompiledProgram.Save(situation.PathOf("Orders.dll"), typeof(CompiledProgram.WebApplicationBuilder))),
    };

    private static string Restored(string package) => $$"""{ "libraries": { "{{package}}": {} }, "packageFolders": {} }""";
}
