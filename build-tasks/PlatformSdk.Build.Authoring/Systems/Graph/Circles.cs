namespace PlatformSdk.Build.Authoring.Systems.Graph;

/// <summary>
/// Circles of required dependencies: one for each group of services that all reach each other, the shortest through its first service.
/// </summary>
internal static class Circles
{
    /// <summary>The services of each circle by number, in the order of the calls.</summary>
    internal static IEnumerable<IReadOnlyList<int>> Find(DependencyGraph graph) =>
        Groups(graph).Where(group => group.Count > 1).Select(group => Shortest(graph, group));

    private static IEnumerable<int> Required(DependencyGraph graph, int from) =>
        graph.From(from).Where(edge => !edge.Optional).Select(edge => edge.Provider);

    /// <summary>Strongly connected components (Tarjan), with a stack of its own: a chain of calls may be as long as the system is large.</summary>
    private static List<List<int>> Groups(DependencyGraph graph)
    {
        var (index, low, groups) = (new int[graph.Count], new int[graph.Count], new List<List<int>>());
        var (stack, isOpen, next) = (new Stack<int>(), new bool[graph.Count], 0);
        for (var root = 0; root < graph.Count; root++)
        {
            if (index[root] > 0)
                continue;
            var work = new Stack<(int At, IEnumerator<int> Next)>();
            Open(root);
            while (work.TryPeek(out var top))
            {
                if (top.Next.MoveNext())
                {
                    if (index[top.Next.Current] == 0)
                        Open(top.Next.Current);
                    else if (isOpen[top.Next.Current])
                        low[top.At] = Math.Min(low[top.At], index[top.Next.Current]);
                    continue;
                }

                work.Pop();
                if (work.TryPeek(out var below))
                    low[below.At] = Math.Min(low[below.At], low[top.At]);
                if (low[top.At] == index[top.At])
                    groups.Add(Close(top.At));
            }

            void Open(int at)
            {
                index[at] = low[at] = ++next;
                stack.Push(at);
                isOpen[at] = true;
                work.Push((at, Required(graph, at).GetEnumerator()));
            }
        }

        return groups;

        List<int> Close(int at)
        {
            var group = new List<int>();
            do
            {
                group.Add(stack.Pop());
                isOpen[group[^1]] = false;
            }
            while (group[^1] != at);
            return group;
        }
    }

    private static List<int> Shortest(DependencyGraph graph, List<int> group)
    {
        var (inside, start) = (group.ToHashSet(), group.MinBy(number => graph[number].Name, StringComparer.Ordinal));
        var (cameFrom, open) = (new Dictionary<int, int>(), new Queue<int>([start]));
        while (open.TryDequeue(out var at))
        {
            foreach (var next in Required(graph, at).Where(inside.Contains).OrderBy(number => graph[number].Name, StringComparer.Ordinal))
            {
                if (next == start)
                    return Way(cameFrom, start, at);
                if (cameFrom.TryAdd(next, at))
                    open.Enqueue(next);
            }
        }

        return group;
    }

    private static List<int> Way(Dictionary<int, int> cameFrom, int start, int end)
    {
        var way = new List<int>();
        for (var at = end; at != start; at = cameFrom[at])
            way.Add(at);
        way.Add(start);
        way.Reverse();
        return way;
    }
}
