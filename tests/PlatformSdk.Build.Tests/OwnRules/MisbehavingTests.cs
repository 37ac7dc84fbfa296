using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Own.Protocol;

namespace PlatformSdk.Build.Tests.OwnRules;

/// <summary>Nothing that a rule does breaks a build: it is a finding about the rule, and the other rules are checked.</summary>
public sealed class MisbehavingTests
{
    private const string Good = """context.Report(context.Description["name"], "Good");""";

    private static string Rule(string type, int number, string check, string more = "") =>
        RulePackage.Rule(type, FormattableString.Invariant($"ACME{number:000}"), check, more);

    /// <summary>Lines that look like answers of the process and are none.</summary>
    private static readonly string[] s_forged =
    [
        $"{PolicyProtocol.Mark}{{ broken", $"{PolicyProtocol.Mark}[]", $"{PolicyProtocol.Mark}{{}}", $"{PolicyProtocol.Mark}{{\"kind\":\"finding\"}}",
        $"{PolicyProtocol.Mark}{{\"kind\":7,\"unit\":\"x\"}}", $"{PolicyProtocol.Mark}{{\"kind\":\"end\",\"unit\":\"x\"}}",
        $"{PolicyProtocol.Mark}{{\"kind\":\"rule\",\"unit\":\"x\"}}", $"{PolicyProtocol.Mark}{{\"kind\":\"finding\",\"unit\":[]}}",
        $"{PolicyProtocol.Mark}{{\"kind\":\"finding\",\"unit\":\"x\",\"environment\":7,\"text\":\"x\"}}",
    ];

    /// <summary>It may have found what the waiver is for.</summary>
    [Theory]
    [InlineData("throw new InvalidOperationException();", false)]
    [InlineData("Environment.Exit(1);", false)]
    [InlineData("", true)]
    public void The_waiver_of_a_rule_that_fails_is_not_called_unused(string check, bool isUnused)
    {
        using var acme = new Organisation(Run.Head + "waivers: [{ rule: ACME001, reason: r, approvedBy: a, expires: \"2999-01-01\" }]\n")
            .Rules("Acme", Rule("First", 1, check));

        acme.Build(PolicyCodes.UnusedWaiver).Any(line => line.Contains("PLAT3040", StringComparison.Ordinal)).ShouldBe(isUnused);
    }

    [Fact]
    public void Whatever_a_rule_does_the_others_are_checked()
    {
        using var acme = new Organisation().Rules("Acme",
            Rule("A01", 1, Good),
            Rule("A02Throws", 2, """throw new InvalidOperationException("It's\nbroken");"""),
            Rule("A04Exits", 4, "Environment.Exit(0);"),
            Rule("A05FailsFast", 5, """Environment.FailFast("over");"""),
            Rule("A06Overflows", 6, "Check(context);\n#pragma warning disable CS0162\n", ""),
            Rule("A07Allocates", 7, "var all = new List<byte[]>(); while (true) all.Add(new byte[1024 * 1024]);"),
            Rule("A08Prints", 8, $"Console.WriteLine(\"{{}}\"); {Good}"),
            Rule("A09PrintsErrors", 9, "Console.Error.Write('x');"),
            Rule("A10PrintsRaw", 10, "Console.OpenStandardOutput().Write(new byte[] { 65 }); " + Good),
            Rule("A11Threads", 11, $"var t = new Thread(() => Thread.Sleep(Timeout.Infinite)); t.Start(); {Good}"),
            Rule("A12ThrowsLater", 12, """var t = new Thread(() => throw new Exception("later")); t.Start(); t.Join();"""),
            Rule("A13Tasks", 13, "System.Threading.Tasks.Task.Run(() => Console.WriteLine()).Wait();"),
            Rule("A14ThrowsAtStart", 14, "", "static readonly int s_x = int.Parse(\"x\"); public A14ThrowsAtStart() => GC.KeepAlive(s_x);"),
            Rule("A15NullCode", 15, "").Replace("Code => \"ACME015\"", "Code => null!"),
            Rule("A16ReportsNothing", 16, "context.Report(\"\");"),
            Rule("A17ReportsForever", 17, "while (true) context.Report(\"x\");"),
            Rule("A18StartsAProgram", 18, "System.Diagnostics.Process.Start(\"sleep\", \"600\"); " + Good),
            Rule("A19Forges", 19, string.Concat(s_forged.Select(line => $"Print({System.Text.Json.JsonSerializer.Serialize(line)}); ")) + Good,
                "static void Print(string line) => Console.OpenStandardOutput().Write(System.Text.Encoding.UTF8.GetBytes(line + '\\n'));"),
            Rule("Z99", 99, Good));

        var findings = acme.Build();

        string[] About(string rule) => [.. findings.Where(line => line.Contains($"'{rule}'", StringComparison.Ordinal))];
        void Fails(string rule, string why) => About(rule).ShouldHaveSingleItem().ShouldContain($"PLAT3101: '{rule}' of 'Acme' fails: '{why}");
        Fails("A02Throws", "InvalidOperationException: It’s broken'.");
        Fails("A04Exits", "it ended the process, with exit code 0'");
        Fails("A05FailsFast", "it ended the process, with exit code ");
        Fails("A06Overflows", "it ended the process, with exit code ");
        Fails("A07Allocates", "it needs more memory than a rule gets'");
        Fails("A12ThrowsLater", "it ended the process, with exit code ");
        Fails("A14ThrowsAtStart", "FormatException: ");
        Fails("A16ReportsNothing", "ArgumentException: ");
        Fails("A17ReportsForever", "InvalidOperationException: It reports more than 200 findings.");
        foreach (var rule in new[] { "A08Prints", "A09PrintsErrors", "A10PrintsRaw", "A19Forges" })
            About(rule).ShouldHaveSingleItem().ShouldContain("PLAT3102");
        foreach (var rule in new[] { "A11Threads", "A13Tasks" })
            About(rule).ShouldHaveSingleItem().ShouldContain("PLAT3103");
        About("A15NullCode").ShouldHaveSingleItem().ShouldContain("PLAT3104");
        foreach (var code in new[] { "ACME001", "ACME008", "ACME010", "ACME011", "ACME018", "ACME019", "ACME099" })
            findings.ShouldContain(line => line.Contains($" {code}: Good.", StringComparison.Ordinal));
        acme.HasWritten.ShouldBeTrue();
    }

    [Fact]
    public void A_rule_that_does_not_end_is_stopped_and_the_others_are_checked()
    {
        using var acme = new Organisation { Deadline = TimeSpan.FromSeconds(10) }.Rules("Acme",
            Rule("A01", 1, Good), Rule("A02Hangs", 2, "Thread.Sleep(Timeout.Infinite);"), Rule("A03", 3, Good));

        var findings = acme.Build();

        findings.ShouldContain(line =>
            line.Contains("PLAT3101: 'A02Hangs' of 'Acme' fails: 'it takes longer than 10 seconds'", StringComparison.Ordinal));
        foreach (var code in new[] { "ACME001", "ACME003" })
            findings.ShouldContain(line => line.Contains($" {code}: Good.", StringComparison.Ordinal));
        acme.HasWritten.ShouldBeTrue();
    }

    [Fact]
    public void A_rule_that_prints_for_ever_is_stopped_too()
    {
        using var acme = new Organisation { Deadline = TimeSpan.FromSeconds(2) }.Rules("Acme",
            Rule("First", 1, "while (true) Console.WriteLine('x');"));

        acme.Build().ShouldContain(line => line.Contains("'it takes longer than 2 seconds'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_sees_an_object_of_any_depth()
    {
        const int Depth = 40;
        var spec = string.Concat(Enumerable.Repeat("{ a: ", Depth)) + "deep" + string.Concat(Enumerable.Repeat(" }", Depth));
        using var acme = new Organisation()
            .Write("deploy/extra/a.yaml", $"apiVersion: acme.example/v1\nkind: Deep\nmetadata: {{ name: a }}\nspec: {spec}\n")
            .Rules("Acme", Rule("Deep", 1, """
                var value = context.Objects.Single(o => o.Kind == "Deep")["spec"];
                while (value["a"].Exists) value = value["a"];
                context.Report(context.Description["name"], value.Text!);
                """));

        acme.Build().ShouldBe(["platform.yaml(3,7): Warning ACME001: deep. Fix it."]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("public class NotARule;")]
    [InlineData("public abstract class Only : PolicyRule;")]
    public void A_package_without_rules_is_reported(string classes)
    {
        using var acme = new Organisation().Rules("Acme", classes).Rules("Other", Rule("Z", 1, Good));

        acme.Build().ShouldBe([
            "platform.yaml(3,1): Warning PLAT3100: No rule of 'Acme' is checked: 'it has no public class that derives from PolicyRule'. Report it " +
                "to its "
                + "authors.",
            "platform.yaml(3,7): Warning ACME001: Good. Fix it.",
        ]);
    }

    [Fact]
    public void A_package_that_cannot_be_loaded_is_reported()
    {
        using var acme = new Organisation().Rules("Other", Rule("Z", 1, Good));
        var text = Path.Combine(acme.Packages, "text.dll");
        File.WriteAllText(text, "not an assembly");
        acme.Reference(new("Text", "1.0.0", text)).Reference(new("Gone", "1.0.0", Path.Combine(acme.Packages, "gone.dll")));
        var library = RulePackage.Library(acme.Packages, "Lib", "Lib", "public class Base { }");
        acme.Reference(RulePackage.Compile(acme.Packages, "Alone", Rule("Uses", 2, "GC.KeepAlive(new Base());"), library));

        var findings = acme.Build();

        findings.ShouldContain(line => line.Contains("PLAT3100: No rule of 'Gone' is checked: 'the file gone.dll does not exist'"));
        findings.ShouldContain(line => line.Contains("PLAT3100: No rule of 'Text' is checked: 'BadImageFormatException"));
        findings.ShouldContain(line => line.Contains("PLAT3101: 'Uses' of 'Alone' fails: 'the library Lib is missing'"));
        findings.ShouldContain(line => line.Contains("ACME001"));
    }

    [Fact]
    public void Each_package_uses_the_version_of_a_library_that_it_brings()
    {
        using var acme = new Organisation();
        foreach (var version in new[] { "5", "15" })
        {
            var yaml = RulePackage.Library(acme.Packages, $"Acme{version}", "YamlDotNet", $$"""
                [assembly: System.Reflection.AssemblyVersion("{{version}}.0.0.0")]
                namespace YamlDotNet { public static class It { public static string Version => "{{version}}"; } }
                """);
            acme.Reference(RulePackage.Compile(acme.Packages, $"Acme{version}",
                Rule($"Yaml{version}", int.Parse(version, System.Globalization.CultureInfo.InvariantCulture),
                    """context.Report($"YamlDotNet {YamlDotNet.It.Version} {typeof(YamlDotNet.It).Assembly.GetName().Version}");"""), yaml));
        }

        acme.Build().ShouldBe([
            "platform.yaml(3,1): Warning ACME005: YamlDotNet 5 5.0.0.0. Fix it.",
            "platform.yaml(3,1): Warning ACME015: YamlDotNet 15 15.0.0.0. Fix it.",
        ]);
    }

    [Fact]
    public void A_process_that_cannot_start_is_one_finding()
    {
        using var acme = new Organisation { Program = "/no/such/program.dll" }.Rules("Acme", Rule("Z", 1, Good));

        acme.Build().ShouldHaveSingleItem().ShouldContain("PLAT3100: No rule of the organization is checked");
        acme.HasWritten.ShouldBeTrue();
    }
}
