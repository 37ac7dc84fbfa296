using PlatformSdk.Build.Policy.Own.Protocol;
using PlatformSdk.Policies;

namespace PlatformSdk.Build.Policies;

/// <summary>A package of rules: found by their type, in the order of their names.</summary>
internal sealed class RulePackage(string name, string assembly)
{
    internal void Run(IReadOnlyList<Service> services, HashSet<string> done, Answers answers)
    {
        if (done.Contains(name))
            return;
        answers.Send(PolicyProtocol.Kinds.Begin, name);
        var rules = Load(answers);
        answers.Send(PolicyProtocol.Kinds.End, name, json => json.WriteBoolean(PolicyProtocol.Done, false));
        foreach (var rule in rules)
        {
            var unit = $"{name} {rule.FullName}";
            if (!done.Contains(unit))
                new RuleCheck(unit, rule, answers).Run(services);
        }
    }

#pragma warning disable CA1031 // Whatever goes wrong in a package is a finding about it.
    private Type[] Load(Answers answers)
    {
        try
        {
            Type[] rules =
            [
                .. new PackageLibraries(assembly).LoadFromAssemblyPath(assembly).GetExportedTypes()
                    .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
                        && type.IsSubclassOf(typeof(PolicyRule)))
                    .OrderBy(type => type.FullName, StringComparer.Ordinal),
            ];
            if (rules.Length == 0)
                answers.Send(PolicyProtocol.Kinds.NotLoaded, name, $"it has no public class that derives from {nameof(PolicyRule)}");
            return rules;
        }
        catch (Exception e)
        {
            answers.Send(PolicyProtocol.Kinds.NotLoaded, name, Reason.For(e));
            return [];
        }
    }
#pragma warning restore CA1031
}
