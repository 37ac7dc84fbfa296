namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Sound = """
        "author": "Acme", "identity": "Acme.Api", "name": "Acme API", "shortName": "acme-api", "description": "An API.", "tags": { "type": "project" }
        """;

    private static Dictionary<string, Action<Situation>> Templates => new()
    {
        ["PLAT2301"] = Template("\"name\": "),
        ["PLAT2302"] = Template("\"name\": \"Acme API\", \"shortName\": \"acme-api\", \"description\": \"An API.\""),
        ["PLAT2303"] = Template(Sound + ", \"symbols\": { \"owner\": { \"type\": \"parameter\", \"datatype\": \"text\" } }"),
        ["PLAT2304"] = Template(Sound.Replace("acme-api", "acme api", StringComparison.Ordinal)),
        ["PLAT2305"] = Template(Sound
            + ", \"symbols\": { \"number\": { \"type\": \"generated\", \"generator\": \"acme\", \"replaces\": \"NUMBER\" } }"),
        ["PLAT2306"] = Template(Sound + ", \"symbols\": { \"id\": { \"type\": \"generated\", \"generator\": \"guid\", \"replaces\": \"ID\" } }"),
        ["PLAT2307"] = Template(Sound
            + ", \"postActions\": [ { \"actionId\": \"D396686C-DE0E-4DE6-906D-291CD29FC5DE\", \"description\": \"Adds to the solution.\" } ]"),
        ["PLAT2308"] = situation =>
        {
            var flags = Enumerable.Range(0, 9).Select(number => $"flag{number}").ToList();
            situation.Write("content/api/Program.cs", string.Concat(flags.Select(flag => $"#if ({flag})\n// {flag}\n#endif\n")));
            Template($"{Sound}, \"symbols\": {{ {string.Join(", ", flags.Select(Flag))} }}")(situation);
        },
        ["PLAT2309"] = situation =>
        {
            Directory.CreateDirectory(situation.PathOf("content/api"));
            File.WriteAllBytes(situation.PathOf("content/api/readme.txt"), [0x43, 0x61, 0x66, 0xE9, 0x0A]);
            Template(Sound)(situation);
        },
        ["PLAT2310"] = Template(Sound),
        ["PLAT2311"] = Template(Sound + ", \"sources\": [ { \"source\": \"./missing/\" } ]"),
        ["PLAT2312"] = situation => situation.PackTemplates(),
        ["PLAT2313"] = situation => Template(Sound)(situation.Write("front-doors/acme-api/template.yaml", "kind: Template\n")),
        ["PLAT2314"] = Template(Sound + ", \"symbols\": { \"user\": { \"type\": \"bind\", \"binding\": \"env:USER\" } }"),
    };

    private static string Flag(string name) => $$"""
        "{{name}}": { "type": "parameter", "datatype": "bool", "defaultValue": "false", "description": "A flag." }
        """;

    /// <summary>A pack of one template with these members in its template.json.</summary>
    private static Action<Situation> Template(string members) => situation =>
        situation.Write("content/api/.template.config/template.json", $"{{ {members} }}").Write("content/api/empty.txt", "\n").PackTemplates();
}
