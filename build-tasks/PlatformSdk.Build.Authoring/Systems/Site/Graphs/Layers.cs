namespace PlatformSdk.Build.Authoring.Systems.Site.Graphs;

/// <summary>
/// The columns of a diagram: each box is to the right of its callers, as far as there are no circles. An arrow over several columns has a stop in
/// each of them, so that it leads between the boxes.
/// </summary>
internal sealed class Layers
{
    private const int Sweeps = 6;

    private readonly List<List<Stop>> _columns = [];

    private Layers()
    {
    }

    internal IReadOnlyList<IReadOnlyList<Stop>> Columns => _columns;

    /// <summary>The stops of each arrow from its first box to its last, in the order of the diagram's arrows.</summary>
    internal IReadOnlyList<IReadOnlyList<Stop>> Ways { get; private set; } = [];

    internal static Layers Arrange(Diagram diagram)
    {
        var layers = new Layers();
        var depths = Depths(diagram);
        var boxes = diagram.Boxes.Select((_, number) => layers.Add(depths[number], number)).ToList();
        layers.Ways = [.. diagram.Arrows.Select(arrow => layers.Way(boxes[arrow.From], boxes[arrow.To]))];
        var near = layers.Ways.SelectMany(way => way.Zip(way.Skip(1))).Where(step => step.First.Column != step.Second.Column)
            .SelectMany(step => new[] { step, (First: step.Second, Second: step.First) }).ToLookup(step => step.First, step => step.Second);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            layers.Sweep(near, forward: sweep % 2 == 0);
        return layers;
    }

    private Stop Add(int column, int? box)
    {
        while (_columns.Count <= column)
            _columns.Add([]);
        var stop = new Stop(column, box) { Row = _columns[column].Count };
        _columns[column].Add(stop);
        return stop;
    }

    /// <summary>An arrow of a circle leads back to the left, or stays in its column, without stops between.</summary>
    private List<Stop> Way(Stop from, Stop to) =>
        [from, .. Enumerable.Range(from.Column + 1, Math.Max(0, to.Column - from.Column - 1)).Select(column => Add(column, null)), to];

    /// <summary>Each column in the order of the middle of its neighbours, which untangles the arrows.</summary>
    private void Sweep(ILookup<Stop, Stop> near, bool forward)
    {
        foreach (var column in forward ? _columns : Enumerable.Reverse(_columns))
        {
            var wanted = column.ToDictionary(stop => stop,
                stop => near[stop].Where(other => forward ? other.Column < stop.Column : other.Column > stop.Column)
                    .Select(other => (double)other.Row / _columns[other.Column].Count * column.Count).DefaultIfEmpty(stop.Row).Average());
            column.Sort((one, other) => (wanted[one], one.Row).CompareTo((wanted[other], other.Row)));
            for (var row = 0; row < column.Count; row++)
                column[row].Row = row;
        }
    }

    /// <summary>The longest way from a box without callers. In a circle, the first box of it counts as one.</summary>
    private static int[] Depths(Diagram diagram)
    {
        var (depths, open) = (new int[diagram.Boxes.Count], new int[diagram.Boxes.Count]);
        var after = diagram.Arrows.Where(arrow => arrow.From != arrow.To).ToLookup(arrow => arrow.From, arrow => arrow.To);
        foreach (var to in after.SelectMany(same => same))
            open[to]++;
        var left = Enumerable.Range(0, depths.Length).ToList();
        while (left.Count > 0)
        {
            var next = left.Find(number => open[number] == 0) is var free && open[free] == 0 && left.Contains(free) ? free : left[0];
            left.Remove(next);
            open[next] = 0;
            foreach (var to in after[next].Where(left.Contains))
            {
                depths[to] = Math.Max(depths[to], depths[next] + 1);
                open[to]--;
            }
        }

        return depths;
    }
}

/// <summary>A place in a column: a box, or where an arrow leads through.</summary>
internal sealed class Stop(int column, int? box)
{
    internal int Column => column;

    /// <summary>The number of the box; null where an arrow leads through.</summary>
    internal int? Box => box;

    internal int Row { get; set; }
}
