using System.Reflection;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>A rule is one file, and a file that nobody runs is found.</summary>
public class EveryRuleTests
{
    private static readonly List<MethodInfo> Declared =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .SelectMany(type =>
                type.GetMethods(
                BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(void) && method.GetParameters() is [{ ParameterType: var only }]
                && only == typeof(RuleContext)
                && method.DeclaringType != typeof(Rule) && method.DeclaringType != typeof(Rules)),
    ];

    [Fact]
    public void Every_rule_is_run_once() =>
        Rules.All.Select(rule => rule.Method.DeclaringType!.FullName)
            .ShouldBe(Declared.Select(method => method.DeclaringType!.FullName), ignoreOrder: true);

    [Fact]
    public void Every_rule_is_a_file_of_its_own_that_reports_no_code_of_another()
    {
        var folder = Path.Combine(Repository.Root, "build-tasks", "PlatformSdk.Build", "Policy");
        var reports = Declared.Select(method => method.DeclaringType!.Name)
            .ToDictionary(name => name,
                name => Codes(File.ReadAllText(Directory.GetFiles(folder, name + ".cs", SearchOption.AllDirectories).ShouldHaveSingleItem())));

        reports.Where(rule => rule.Value.Count == 0).Select(rule => rule.Key).ShouldBeEmpty("a rule that reports nothing");
        reports.SelectMany(rule => rule.Value).ShouldBeUnique();
    }

    private static List<string> Codes(string file) =>
    [
        .. typeof(Code).Assembly.GetTypes().Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(Code)))
            .Where(field => file.Contains($"{field.DeclaringType!.Name}.{field.Name},", StringComparison.Ordinal))
            .Select(field => field.Name),
    ];
}
