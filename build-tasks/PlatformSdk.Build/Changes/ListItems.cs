using System.Globalization;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>Matches the entries of two lists: by name, else by content, else by order.</summary>
internal static class ListItems
{
    // The keys that name a container, an alert, a recording rule or a port.
    private static readonly string[] Names = ["name", "alert", "record", "containerPort"];

    internal static IEnumerable<(string Name, YamlNode? Old, YamlNode? Now)> Pair(YamlSequence old, YamlSequence now)
    {
        var (before, after) = (Named(old), Named(now));
        foreach (var name in before.Keys.Union(after.Keys))
            yield return (name, before.GetValueOrDefault(name), after.GetValueOrDefault(name));

        var (gone, come) = (Nameless(old), Nameless(now));
        foreach (var item in gone.ToList())
        {
            // An entry that is there twice has two partners at most.
            if (come.FindIndex(i => Same(i, item)) is var index and >= 0)
            {
                gone.Remove(item);
                come.RemoveAt(index);
            }
        }

        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            yield return (i.ToString(CultureInfo.InvariantCulture), gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i));
    }

    /// <summary>Entries with the same name, such as the alerts of one objective, get a number.</summary>
    private static Dictionary<string, YamlNode> Named(YamlSequence list)
    {
        var named = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, items) in list.Items.Select(item => (Name: NameOf(item), Item: item)).Where(i => i.Name is not null)
                     .GroupBy(i => i.Name!, i => i.Item, StringComparer.Ordinal).Select(group => (group.Key, group.ToList())))
        {
            for (var i = 0; i < items.Count; i++)
                named[i == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {i + 1}")] = items[i];
        }

        return named;
    }

    private static List<YamlNode> Nameless(YamlSequence list) => [.. list.Items.Where(item => NameOf(item) is null)];

    private static string? NameOf(YamlNode item) =>
        Names.Select(name => ((item as YamlMapping)?[name] as YamlScalar)?.Value).FirstOrDefault(name => name is not null);

    private static bool Same(YamlNode a, YamlNode b) => NodeText.Format(a) == NodeText.Format(b);
}
