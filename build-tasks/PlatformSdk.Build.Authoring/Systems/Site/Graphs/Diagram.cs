namespace PlatformSdk.Build.Authoring.Systems.Site.Graphs;

/// <summary>Boxes and the arrows between them, as they are drawn.</summary>
/// <param name="Boxes">The boxes.</param>
/// <param name="Arrows">The arrows, by the numbers of their boxes.</param>
internal sealed record Diagram(IReadOnlyList<Box> Boxes, IReadOnlyList<Arrow> Arrows)
{
    /// <summary>More nobody can read.</summary>
    private const int MostBoxes = 60;

    /// <summary>Where everything is connected with everything, a picture shows nothing; a few arrows are always clear.</summary>
    private const int MostArrowsOfBox = 2;

    private const int FewArrows = 24;

    internal bool CanBeDrawn => Boxes.Count is > 0 and <= MostBoxes && Arrows.Count <= FewArrows + (MostArrowsOfBox * Boxes.Count);
}

/// <summary>A box.</summary>
/// <param name="Name">The text in it.</param>
/// <param name="Below">The smaller text below.</param>
/// <param name="Address">The page that it leads to, or null.</param>
/// <param name="IsMain">Whether it belongs to what the diagram is about; others surround it.</param>
internal sealed record Box(string Name, string Below, string? Address, bool IsMain);

/// <summary>An arrow from a caller to what it needs.</summary>
internal readonly record struct Arrow(int From, int To, bool IsOptional);
