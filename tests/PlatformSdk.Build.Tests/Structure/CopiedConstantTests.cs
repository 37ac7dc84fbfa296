using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Rendering.Laptop;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>
/// Where two sides must agree, they read one constant of <c>sdk/PlatformSdk/Contract</c>. What cannot read it, since it is XML, YAML, prose or a
/// scaffold's own program, is listed here and compared with it.
/// </summary>
public sealed partial class CopiedConstantTests
{
    private const string Targets = "build-tasks/PlatformSdk.Build/build/PlatformSdk.Build.targets";
    private const string Smoke = "templates/content/platform-system/smoke.cs";

    private static readonly string[] s_code = ["sdk", "build-tasks"];
    private static readonly string[] s_texts =
        ["templates/content", "templates/shared", "templates/with", "docs", "README.md", "sdk/PlatformSdk/README.md", "quickstart.cs",
            "samples/shop.cs"];

    private static readonly string s_port = Text(RuntimeDefaults.Port);
    private static readonly string s_management = Text(RuntimeDefaults.ManagementPort);

    public static TheoryData<string, string> Copies => new()
    {
        { "build-tasks/PlatformSdk.Build/Model/Layers/built-in.yaml", $"port: {s_port}\n" },
        { Targets, $"$(IntermediateOutputPath){DevelopmentFile.FileName}" },
        { Targets, $"$(AssemblyName){DevelopmentFile.Ending}" },
        { "build-tasks/PlatformSdk.Build/build/PlatformSdk.Build.Program.targets", $"Include=\"{ProgramSwitches.OwnDocument}\"" },
        { "build-tasks/PlatformSdk.Build/build/PlatformSdk.Build.Native.targets", $"Include=\"{ProgramSwitches.DevelopmentPage}\"" },
        { "sdk/PlatformSdk/ILLink.Substitutions.xml", $"feature=\"{ProgramSwitches.DevelopmentPage}\"" },
        { "sdk/PlatformSdk.Aspire/build/PlatformSdk.Aspire.props", $"$(IntermediateOutputPath){AppHostFile.Name}<" },
        { "sdk/PlatformSdk.Aspire/build/PlatformSdk.Aspire.props", $"LogicalName=\"{AppHostFile.Name}\"" },
        { Smoke, $"\"{s_management}{HealthPaths.Live}\", \"{s_management}{HealthPaths.Startup}\", \"{s_port}/\"" },
        { Smoke, $"\"{Compose.FileName}\"" },
        { Smoke, $"\"{Compose.MigrationMark}: true\"" },
        { Smoke, $"\"{EnvironmentVariables.ForKey(MigrationSettings.Run)}={MigrationSettings.Migrations}\"" },
        { Smoke, $"\"{EnvironmentVariables.HttpPorts}={s_port}\"" },
        { Smoke, $"\"{EnvironmentVariables.ManagementPort}={s_management}\"" },
        { "templates/with/postgres/program/src/Company-Service1/platform.yaml.part", Database },
        { "build-tasks/PlatformSdk.Build/Rendering/Drills/check.sh", $"('{MigrationSettings.Journal}', 'name')" },
        { "docs/how-to/add-a-database.md", $"{NeedTypes.Postgres.Laptop!.Image}:{NeedTypes.Postgres.Laptop.DefaultVersion} " },
        { "sdk/PlatformSdk.Access/build/PlatformSdk.Access.props", $"Include=\"{AccessSettings.Handler}\"" },
        { "docs/access.md", $"dotnet add package {AccessSettings.Package}" },
        { "docs/access.md", $"{AccessSettings.ClientNeed}: {{ type: secret }}" },
        { "docs/health.md", $"on port {s_management}" },
        { "docs/how-to/debug-an-incident.md", $"http://localhost:{s_management}{HealthPaths.Details}" },
        { "sdk/PlatformSdk/README.md", $"{s_management} in the manifests" },
    };

    private static string Database => $"database: {{ type: {NeedTypes.Postgres.Name}, version: \"{NeedTypes.Postgres.Laptop!.DefaultVersion}\"";

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_of_a_constant_says_the_same(string file, string text) => Read(file).ShouldContain(text, Case.Sensitive, file);

    [Fact]
    public void Every_image_of_a_laptop_is_on_its_page()
    {
        foreach (var laptop in NeedTypes.All.Select(type => type.Laptop).OfType<LaptopContainer>())
            Read("docs/local-development.md").ShouldContain(laptop.Image);
    }

    [Fact]
    public void Scaffolds_and_pages_name_no_other_port_and_no_other_health_path()
    {
        string[] paths = [HealthPaths.Live, HealthPaths.Ready, HealthPaths.Startup, HealthPaths.Details];
        var texts = s_texts.SelectMany(Files).ToList();
        texts.Count.ShouldBeGreaterThan(50);

        foreach (var file in texts)
        {
            var text = File.ReadAllText(file);
            PodPorts().Matches(text).Select(match => match.Value).Except([s_port, s_management]).ShouldBeEmpty(file);
            Health().Matches(text).Select(match => match.Value).Except(paths).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void The_code_of_both_sides_writes_no_constant_of_the_contract_a_second_time()
    {
        var names = Names().ToList();
        names.Count.ShouldBeGreaterThan(60);
        var copy = new Regex($@"(?<!\w)({string.Join('|', names.Select(Regex.Escape))})(?!\w)", RegexOptions.CultureInvariant);

        var copies =
            from folder in s_code
            from file in Files(folder)
            where file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/Contract/", StringComparison.Ordinal)
            from line in Code(file)
            from found in copy.Matches(line).Select(match => match.Value)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {found}";

        copies.ShouldBeEmpty();
    }

    /// <summary>The ports, the user, and every constant that is a technical name; a plain word may mean something else.</summary>
    private static IEnumerable<string> Names() =>
        from type in typeof(RuntimeDefaults).Assembly.GetTypes()
        where type.Namespace?.StartsWith("PlatformSdk.Contract", StringComparison.Ordinal) == true
        from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        where field.IsLiteral
        let value = field.GetRawConstantValue()
        let name = value is string text && TechnicalName().IsMatch(text) ? $"\"{text}\"" : type == typeof(RuntimeDefaults)
            && value is int number and > 1000 ? Text(number) : null
        where name is not null
        select name;

    private static IEnumerable<string> Code(string file) =>
        File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string place)
    {
        var path = Path.Combine(Repository.Root, place);
        return File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Sources().IsMatch(file) && !Built().IsMatch(file));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.:-])80\d\d(?!\w)|(?<=localhost:|publish )80\d\d(?!\w)")]
    private static partial Regex PodPorts();

    [GeneratedRegex(@"(?<![\w/.-])/health\b(/\w+)?")]
    private static partial Regex Health();

    [GeneratedRegex(@"^(?=.{8})(.*[._:/-]|[a-z]+[A-Z])")]
    private static partial Regex TechnicalName();

    [GeneratedRegex(@"\.(cs|md|ya?ml|json|targets|props|http)$")]
    private static partial Regex Sources();

    [GeneratedRegex(@"[/\\](bin|obj|node_modules)[/\\]")]
    private static partial Regex Built();
}
