using System.Globalization;

namespace PlatformSdk.Benchmarks.Results;

/// <summary>The figures of a run. Each is printed when it is there, since a run takes minutes.</summary>
internal sealed class Run
{
    private readonly List<Figure> _figures = [];
    private string? _part;

    /// <param name="isShort">Whether fewer rounds were measured: enough to see a figure of twice the size, and no less.</param>
    internal Run(bool isShort) => IsShort = isShort;

    internal bool IsShort { get; }

    internal IReadOnlyList<Figure> Figures => _figures;

    internal void Add(Figure figure)
    {
        _figures.Add(figure);
        if (_part != figure.Part)
            Console.WriteLine($"\n{_part = figure.Part,-58}{"floor",10}{"peer",10}{"ours",10}{"native",10}{"",6}{"goal",16}");
        Console.WriteLine($"{figure.Matter,-58}{Text(figure.Floor),10}{Text(figure.Peer),10}{Text(figure.Ours),10}{Text(figure.Native),10} "
            + $"{figure.Unit,-5}{Goal(figure),16}  {Verdict(figure)}".TrimEnd());
    }

    internal static string Verdict(Figure figure) => figure.IsReached switch { true => "reached", false => "missed", null => "" };

    internal static string Goal(Figure figure) => figure.Goal is null ? ""
        : (figure.MoreIsBetter ? ">= " : "<= ") + Text(figure.Goal)
            + (figure is { Native: not null, NativeGoal: not null } ? " / " + Text(figure.NativeGoal) : "");

    internal static string Text(double? value) =>
        value is not { } number ? "" : number.ToString(Math.Abs(number) < 10 ? "0.00" : "#,##0", CultureInfo.InvariantCulture);
}
