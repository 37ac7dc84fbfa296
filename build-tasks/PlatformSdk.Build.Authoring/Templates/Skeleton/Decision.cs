using System.Text;
using PlatformSdk.Build.Authoring.Templates.Engine;

namespace PlatformSdk.Build.Authoring.Templates.Skeleton;

/// <summary>A result that depends on the combination, expressed with as few tests as possible.</summary>
internal sealed class Decision(Variants variants)
{
    /// <summary>A text with Nunjucks conditions. Each tag ends its line, which <c>trimBlocks</c> removes.</summary>
    internal string Text(IReadOnlyList<string> values)
    {
        var text = new StringBuilder();
        Write(text, values, [.. Enumerable.Range(0, values.Count)], 0);
        return text.ToString();
    }

    /// <summary>The condition for true, in terms of the form's parameters.</summary>
    internal string Condition(IReadOnlyList<bool> values, Func<string, string> parameter) =>
        Condition(values, [.. Enumerable.Range(0, values.Count)], 0, parameter);

    private void Write(StringBuilder text, IReadOnlyList<string> values, List<int> combinations, int dimension)
    {
        if (combinations.All(i => values[i] == values[combinations[0]]))
        {
            text.Append(values[combinations[0]]);
            return;
        }

        var groups = Groups(values, combinations, dimension);
        if (groups.Count == 1)
        {
            Write(text, values, groups[0].Combinations, dimension + 1);
            return;
        }

        // An empty result comes last, where it needs no branch.
        groups = [.. groups.OrderBy(group => group.Combinations.All(i => values[i].Length == 0))];
        for (var i = 0; i < groups.Count; i++)
        {
            var isLast = i == groups.Count - 1;
            if (isLast && groups[i].Combinations.All(c => values[c].Length == 0))
                break;
            text.Append(isLast
                ? "{% else %}\n"
                : $"{{% {(i == 0 ? "if" : "elif")} {Test(groups[i].Cases, $"values.{variants.Dimensions[dimension].Symbol.Id}")} %}}\n");
            Write(text, values, groups[i].Combinations, dimension + 1);
        }

        text.Append("{% endif %}\n");
    }

    private string Condition(IReadOnlyList<bool> values, List<int> combinations, int dimension, Func<string, string> parameter)
    {
        if (combinations.All(i => values[i] == values[combinations[0]]))
            return values[combinations[0]] ? "" : "false";
        var groups = Groups(values, combinations, dimension);
        if (groups.Count == 1)
            return Condition(values, groups[0].Combinations, dimension + 1, parameter);
        var parts = new List<string>();
        foreach (var (cases, inner) in groups)
        {
            var test = Test(cases, parameter(variants.Dimensions[dimension].Symbol.Name));
            var rest = Condition(values, inner, dimension + 1, parameter);
            if (rest != "false")
                parts.Add(rest.Length == 0 ? test : $"{test} and ({rest})");
        }

        return parts.Count == 1 ? parts[0] : string.Join(" or ", parts.Select(part => $"({part})"));
    }

    /// <summary>The cases of a dimension, grouped where they do not differ.</summary>
    private List<(List<Case> Cases, List<int> Combinations)> Groups<T>(IReadOnlyList<T> values, List<int> combinations, int dimension)
    {
        List<(List<Case> Cases, List<int> Combinations)> groups = [];
        foreach (var sameCase in combinations.GroupBy(i => variants.CaseOf(i, dimension)))
        {
            var members = sameCase.ToList();
            var found = groups.FindIndex(group => group.Combinations.Select(i => values[i]).SequenceEqual(members.Select(i => values[i])));
            if (found < 0)
                groups.Add(([variants.Dimensions[dimension].Cases[sameCase.Key]], members));
            else
                groups[found].Cases.Add(variants.Dimensions[dimension].Cases[sameCase.Key]);
        }

        return groups;
    }

    private static string Test(List<Case> cases, string value)
    {
        var tests = cases.Select(c => c.Test.Replace("{0}", value, StringComparison.Ordinal)).ToList();
        return tests.Count == 1 ? tests[0] : string.Join(" or ", tests.Select(test => $"({test})"));
    }
}
