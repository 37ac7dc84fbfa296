using System.Globalization;
using System.Text;
using PlatformSdk.Testing;

namespace PlatformSdk.Benchmarks.Results;

/// <summary>Writes a run into docs/performance.md, between the two marks.</summary>
internal static class Page
{
    private const string Begin = "<!-- results -->";
    private const string End = "<!-- end of results -->";

    private static string File => Path.Combine(Repository.Root, "docs", "performance.md");

    internal static void Write(Run run, Machine machine, DateTimeOffset now)
    {
        var page = System.IO.File.ReadAllText(File);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{File} has lost its marks {Begin} and {End}.");
        System.IO.File.WriteAllText(File, page[..(begin + Begin.Length)] + "\n\n" + Table(run, machine, now) + "\n" + page[end..]);
    }

    private static string Table(Run run, Machine machine, DateTimeOffset now)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"The last run{(run.IsShort ? ", with `--short`" : "")}: {now:yyyy-MM-dd}, commit `{machine.Commit}`, "
            + $"{machine.Cores} processors ({machine.Processor}), {machine.MemoryMegabytes / 1000} GB, {machine.System}, {machine.Runtime}.\n"));
        foreach (var part in run.Figures.GroupBy(figure => figure.Part))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\n### {part.Key}\n\n| figure | unit | floor | peer | ours | ours, native | goal | |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var figure in part)
            {
                text.Append("| ").AppendJoin(" | ", figure.Matter, figure.Unit, Run.Text(figure.Floor), Run.Text(figure.Peer), Run.Text(figure.Ours),
                    Run.Text(figure.Native), Run.Goal(figure), Run.Verdict(figure)).Append(" |\n");
            }
        }

        return text.ToString();
    }
}
