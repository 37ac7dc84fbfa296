namespace PlatformSdk.Build.Authoring.Systems.Site.Graphs;

/// <summary>Boxes and the arrows between them, as they are drawn.</summary>
/// <param name="Boxes">The boxes.</param>
/// <param name="Arrows">The arrows, by the numbers of their boxes.</param>
internal sealed record Diagram(IReadOnlyList<Box> Boxes, IReadOnlyList<Arrow> Arrows)
{
    /// <summary>More nobody can read, and an arrow costs every visitor its bytes.</summary>
    private const int MostBoxes = 60;

    private const int MostArrows = 400;

    internal bool CanBeDrawn => Boxes.Count is > 0 and <= MostBoxes && Arrows.Count <= MostArrows;
}

/// <summary>A box.</summary>
/// <param name="Name">The text in it.</param>
/// <param name="Below">The smaller text below.</param>
/// <param name="Address">The page that it leads to, or null.</param>
/// <param name="IsMain">Whether it belongs to what the diagram is about; others surround it.</param>
internal sealed record Box(string Name, string Below, string? Address, bool IsMain);

/// <summary>An arrow from a caller to what it needs.</summary>
internal readonly record struct Arrow(int From, int To, bool IsOptional);
