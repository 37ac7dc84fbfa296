#:property PublishAot=false
#:package Microsoft.CodeAnalysis.CSharp

// How many faults in the source the tests find:  dotnet run mutation.cs -- model|policy|secrets [number] [seed]
// Changes a copy of the source in that many places, drawn by the seed; each change is a fault that only one run switches on. A fault is found if a
// test fails. docs/decisions/0059 says why this is not Stryker.

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
var areas = new Dictionary<string, (string[] Sources, string Tests)>(StringComparer.Ordinal)
{
    ["model"] = (["build-tasks/PlatformSdk.Build/Model"], "PlatformSdk.Build.Tests"),
    ["policy"] = (["build-tasks/PlatformSdk.Build/Policy"], "PlatformSdk.Build.Tests"),
    ["secrets"] = (["sdk/PlatformSdk/Secrets", "sdk/PlatformSdk.Secrets.Vault"], "PlatformSdk.Secrets.Tests"),
};
if (args.Length is 0 or > 3 || !areas.TryGetValue(args[0], out var area))
{
    Console.WriteLine($"Name an area: {string.Join(", ", areas.Keys)}. After it, you can give a number of faults, and a seed.");
    return 2;
}

var number = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var root = Path.GetFullPath($"artifacts/mutation/{args[0]}");
Copy(root);
var all = area.Sources.SelectMany(source => Directory.EnumerateFiles(Path.Combine(root, source), "*.cs", SearchOption.AllDirectories))
    .Order(StringComparer.Ordinal).SelectMany(file => Fault.In(Path.GetRelativePath(root, file), File.ReadAllText(file))).ToArray();
var drawn = all.ToArray();
new Random(seed).Shuffle(drawn);
var faults = drawn.Take(number).Select((fault, id) => fault with { Id = id }).ToList();
Console.WriteLine($"{faults.Count} of {all.Length} faults in {string.Join(", ", area.Sources)}.");

while (!Compile(faults))
    Console.WriteLine($"{faults.Count} of them compile so far.");
var program = Path.Combine(root, "tests", area.Tests, "bin", "Debug", "net10.0", $"{area.Tests}.dll");
var timeouts = 0;
// Tests that fail without a fault say nothing.
var failing = new HashSet<string>();
var tests = Tests();
var survivors = faults.Where(fault => !IsFound(fault)).ToList();

Console.WriteLine($"\nNot found, {survivors.Count} of {faults.Count}:");
foreach (var fault in survivors.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line))
    Console.WriteLine($"  {fault.File}:{fault.Line}: {Fault.Short(fault.Original)} -> {Fault.Short(fault.Mutated)}" +
        (TestsOf(fault).Any() ? "" : " (no test gets there)"));
var found = faults.Count - survivors.Count;
var score = 100.0 * found / faults.Count;
// Two standard errors of a share.
var margin = 200 * Math.Sqrt(score / 100 * (1 - (score / 100)) / faults.Count * (1 - ((double)faults.Count / all.Length)));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{args[0]}: {found} of {faults.Count} faults are found: {score:0.0} % (+-{margin:0.0} for all {all.Length}). " +
    $"{timeouts} of them run into the time limit. Seed: {seed}."));
return 0;

// What git knows, and what is new, as a repository of its own: some tests ask git.
static void Copy(string root)
{
    if (Directory.Exists(root))
        Directory.Delete(root, recursive: true);
    foreach (var file in Read("git", "ls-files", "--cached", "--others", "--exclude-standard").Split('\n').Where(File.Exists))
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, file))!);
        File.Copy(file, Path.Combine(root, file));
    }

    Read("git", "-C", root, "init", "--quiet");
    Read("git", "-C", root, "add", "--all");
    Read("git", "-C", root, "-c", "user.name=mutation", "-c", "user.email=mutation@localhost", "commit", "--quiet", "--message", "Copy");
}

// False if a fault does not compile; it is left out then.
bool Compile(List<Fault> some)
{
    // The other sources refer to the first one.
    File.WriteAllText(Path.Combine(root, area.Sources[0], "Mutant.cs"), Fault.Switch);
    foreach (var file in some.GroupBy(fault => fault.File))
        File.WriteAllText(Path.Combine(root, file.Key), Fault.Write(File.ReadAllText(file.Key), [.. file]));
    var output = Read("dotnet", "build", Path.Combine(root, "tests", area.Tests), "-nologo", "-v", "quiet", "-p:RunAnalyzers=false",
        "-p:TreatWarningsAsErrors=false", "-clp:NoSummary");
    var errors = Regex.Matches(output, @"(?m)^\s*(\S+?\.cs)\((\d+),(\d+)(?:,\d+,\d+)?\): error").ToList();
    var bad = errors.Select(error => Fault.At(error.Groups[1].Value, Number(error, 2), Number(error, 3))).OfType<int>().ToHashSet();
    foreach (var file in some.Where(fault => bad.Contains(fault.Id)).Select(fault => fault.File).Distinct())
        File.Copy(file, Path.Combine(root, file), overwrite: true);
    return errors.Count == 0 ? true : some.RemoveAll(fault => bad.Contains(fault.Id)) > 0 ? false : throw new InvalidOperationException(output);
}
static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

// The classes of tests: how long they take, and the faults they get to.
List<TestClass> Tests()
{
    var folder = Directory.CreateDirectory(Path.Combine(root, "reached")).FullName;
    var times = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
    // Without a limit: only then is all of the output waited for.
    Passes(["--output", "Detailed"], new() { ["MUTANTS_REACHED"] = folder }, Timeout.InfiniteTimeSpan, line =>
    {
        if (Regex.Match(line, @"^(passed|failed) ([\w.+]+)\.\w+.* \((?:(\d+)m )?(?:(\d+)s )?(\d+)ms\)$") is not { Success: true } test)
            return;
        int Part(int group) => test.Groups[group].Success ? Number(test, group) : 0;
        times[test.Groups[2].Value] = times.GetValueOrDefault(test.Groups[2].Value) + new TimeSpan(0, 0, Part(3), Part(4), Part(5));
        if (test.Groups[1].Value == "failed" && failing.Add(Regex.Match(line, @"^failed ([\w.+]+)").Groups[1].Value))
            Console.WriteLine($"Fails without a fault, left out: {Regex.Match(line, @"^failed (.*)").Groups[1].Value}");
    });
    var reached = Directory.GetFiles(folder).SelectMany(File.ReadLines).Select(line => Regex.Match(line, @"^(\d+) (.*)"))
        .ToLookup(line => line.Groups[2].Value, line => Number(line, 1));
    Console.WriteLine($"{times.Count} classes of tests get to {reached.SelectMany(ids => ids).Distinct().Count()} of the faults.");
    return [.. times.Select(one => new TestClass(one.Key, one.Value, [.. reached[one.Key]])), new TestClass("", TimeSpan.Zero, [.. reached[""]])];
}

// What runs once in a process, or in another one, is not known to belong to a test: then it may be any that gets to the same file, and any of
// processes.
IEnumerable<TestClass> TestsOf(Fault fault)
{
    var folders = fault.File.Split('/');
    var file = faults.Where(other => other.File == fault.File).Select(other => other.Id).ToHashSet();
    var isAny = tests[^1].Reached.Contains(fault.Id);
    return tests.Where(test => test.Name.Length > 0 && (test.Reached.Contains(fault.Id)
            || (isAny && (test.Reached.Overlaps(file) || test.Name.Split('.').Any(name => name == "Process" || folders.Contains(name))))))
        .OrderBy(test => !test.Name.Split('.').Any(folders.Contains)).ThenBy(test => test.Time);
}

// First the tests of the same name as a folder around it, then the quickest, two minutes of them together; one at least.
bool IsFound(Fault fault)
{
    var time = TimeSpan.Zero;
    var names = TestsOf(fault).TakeWhile(test => time == TimeSpan.Zero | (time += test.Time) < TimeSpan.FromMinutes(2))
        .Select(test => test.Name).ToArray();
    var before = timeouts;
    var isFound = names.Length > 0 && !Passes(["--stop-on-fail", "on", "--filter-class", .. names, .. failing.Count > 0
        ? (string[])["--filter-not-method", .. failing] : []], new() { ["MUTANT"] = $"{fault.Id}" }, TimeSpan.FromMinutes(3), _ => { });
    Console.WriteLine($"{(!isFound ? "not found" : timeouts > before ? "no end" : "found")}, {names.Length} classes: {fault.File}:{fault.Line}");
    return isFound;
}

// A fault may make an endless loop: that is found, too.
bool Passes(string[] arguments, Dictionary<string, string> variables, TimeSpan limit, Action<string> read)
{
    var start = new ProcessStartInfo("dotnet", [program, "--progress", "off", "--ignore-exit-code", "8", .. arguments])
    { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = root };
    // That of the last run of test.cs: native code has no faults.
    start.Environment["NATIVE_SERVICE"] = Path.GetFullPath("artifacts/native/program/PlatformSdk.Tests.Service");
    foreach (var (name, value) in variables)
        start.Environment[name] = value;
    using var process = Process.Start(start)!;
    process.OutputDataReceived += (_, line) => read(line.Data ?? "");
    process.ErrorDataReceived += (_, _) => { };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    if (process.WaitForExit(limit))
        return process.ExitCode == 0;
    process.Kill(entireProcessTree: true);
    timeouts++;
    return false;
}

static string Read(string command, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return output;
}

/// <summary>A class of tests; without a name it stands for what belongs to none.</summary>
internal sealed record TestClass(string Name, TimeSpan Time, HashSet<int> Reached);

/// <summary>An expression that becomes another one, or a call that is left out.</summary>
internal sealed record Fault(int Id, string File, int Line, int Start, string Original, string Mutated)
{
    /// <summary>The class that switches one fault on, and notes which ones a run gets to.</summary>
    internal const string Switch = """
        using System.Reflection;

        internal static class Mutant
        {
            private static readonly string? s_on = System.Environment.GetEnvironmentVariable("MUTANT");
            private static readonly string? s_reached = System.Environment.GetEnvironmentVariable("MUTANTS_REACHED");
            private static readonly string s_file = $"{typeof(Mutant).Assembly.GetName().Name}-{System.Environment.ProcessId}";
            private static readonly System.Collections.Generic.HashSet<(int, string)> s_seen = [];
            private static readonly PropertyInfo? s_test = System.Type.GetType("Xunit.TestContext, xunit.v3.core")?.GetProperty("Current");

            internal static bool Is(int id)
            {
                if (s_reached is not null)
                {
                    var name = Name();
                    lock (s_seen)
                    {
                        if (s_seen.Add((id, name)))
                        {
                            if (new System.Diagnostics.StackTrace().ToString().Contains(".cctor"))
                                name = "";
                            // Not in a way that the tests look for in the source.
                            using var file = System.IO.File.Open(System.IO.Path.Combine(s_reached, s_file), System.IO.FileMode.Append);
                            file.Write(System.Text.Encoding.ASCII.GetBytes($"{id} {name}\n"));
                        }
                    }
                }

                return s_on is not null && s_on == id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            private static string Name() => s_test?.GetValue(null) is { } test && test.GetType().GetProperty("TestClass")?.GetValue(test) is { } type
                ? (string)type.GetType().GetProperty("TestClassName")!.GetValue(type)! : "";
        }
        """;

    private static readonly Dictionary<SyntaxKind, string> s_operators = new()
    {
        [SyntaxKind.EqualsExpression] = "!=", [SyntaxKind.NotEqualsExpression] = "==",
        [SyntaxKind.LessThanExpression] = "<=", [SyntaxKind.LessThanOrEqualExpression] = "<",
        [SyntaxKind.GreaterThanExpression] = ">=", [SyntaxKind.GreaterThanOrEqualExpression] = ">",
        [SyntaxKind.LogicalAndExpression] = "||", [SyntaxKind.LogicalOrExpression] = "&&",
        [SyntaxKind.MultiplyExpression] = "/", [SyntaxKind.DivideExpression] = "*", [SyntaxKind.SubtractExpression] = "+",
    };

    private static readonly Dictionary<string, string> s_calls = new(StringComparer.Ordinal)
    {
        ["Any"] = "All", ["All"] = "Any", ["First"] = "Last", ["FirstOrDefault"] = "LastOrDefault", ["LastOrDefault"] = "FirstOrDefault",
        ["Min"] = "Max", ["Max"] = "Min", ["Take"] = "Skip", ["Skip"] = "Take", ["TakeWhile"] = "SkipWhile", ["OrderBy"] = "OrderByDescending",
        ["StartsWith"] = "EndsWith", ["EndsWith"] = "StartsWith", ["Union"] = "Intersect",
    };

    /// <summary>The faults that a file can have.</summary>
    internal static IEnumerable<Fault> In(string file, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        foreach (var node in tree.GetRoot().DescendantNodes().Where(CanChange))
        {
            if (Mutate(node) is { } mutated)
                yield return new Fault(0, file, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, node.SpanStart, node.ToString(), mutated);
        }
    }

    /// <summary>The text with all these faults, each behind its switch.</summary>
    internal static string Write(string text, IReadOnlyList<Fault> faults)
    {
        var at = faults.ToDictionary(fault => (fault.Start, fault.Original));
        return new Writer(at).Visit(CSharpSyntaxTree.ParseText(text).GetRoot())!.ToFullString();
    }

    /// <summary>The fault around a place of a file that was written; null if there is none.</summary>
    internal static int? At(string file, int line, int column)
    {
        var tree = CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file));
        var text = tree.GetText();
        var place = Math.Min(text.Lines[Math.Min(line, text.Lines.Count) - 1].Start + column - 1, text.Length - 1);
        return tree.GetRoot().FindToken(place).Parent?.AncestorsAndSelf()
            .Select(node => Regex.Match(node.ToString(), @"Mutant\.Is\((\d+)\)")).FirstOrDefault(match => match.Success) is { } found
                ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    internal static string Short(string text)
    {
        var line = Regex.Replace(text, @"\s+", " ");
        return line.Length > 70 ? line[..70] + "..." : line;
    }

    // Not where a constant is needed, nor where a name is declared: it would be declared twice.
    private static bool CanChange(SyntaxNode node) =>
        !node.AncestorsAndSelf().Any(around => around is AttributeSyntax or PatternSyntax or SwitchLabelSyntax or EnumMemberDeclarationSyntax
            or ParameterSyntax or InterpolationFormatClauseSyntax
            or LocalDeclarationStatementSyntax { IsConst: true }
            || (around is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)))
        && !node.DescendantNodes().Any(inside => inside is VariableDesignationSyntax or AwaitExpressionSyntax);

    private static string? Mutate(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary when s_operators.TryGetValue(binary.Kind(), out var other) => $"{binary.Left} {other} {binary.Right}",
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => $"{not.Operand}",
        LiteralExpressionSyntax flag when flag.IsKind(SyntaxKind.TrueLiteralExpression) => "false",
        LiteralExpressionSyntax flag when flag.IsKind(SyntaxKind.FalseLiteralExpression) => "true",
        LiteralExpressionSyntax word when word.IsKind(SyntaxKind.StringLiteralExpression) && word.Token.ValueText.Length > 0 => "\"\"",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call, ArgumentList.Arguments.Count: > 0 } invocation
            when s_calls.TryGetValue(call.Name.Identifier.Text, out var other) => $"{call.Expression}.{other}{invocation.ArgumentList}",
        ConditionalExpressionSyntax choice => $"{choice.Condition} ? {choice.WhenFalse} : {choice.WhenTrue}",
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } => "",
        _ => null,
    };

    private sealed class Writer(Dictionary<(int, string), Fault> faults) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            var inner = base.Visit(node);
            if (node is not (ExpressionSyntax or StatementSyntax) || !faults.TryGetValue((node.SpanStart, node.ToString()), out var fault))
                return inner;
            SyntaxNode switched = node is StatementSyntax
                ? SyntaxFactory.ParseStatement($"{{ if (!Mutant.Is({fault.Id})) {{ {inner!.WithoutTrivia()} }} }}")
                : SyntaxFactory.ParseExpression($"(Mutant.Is({fault.Id}) ? ({fault.Mutated}) : ({inner!.WithoutTrivia()}))");
            return switched.WithTriviaFrom(node);
        }
    }
}
