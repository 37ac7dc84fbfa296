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
    };

    private static string Restored(string package) => $$"""{ "libraries": { "{{package}}": {} }, "packageFolders": {} }""";
}
