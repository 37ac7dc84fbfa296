using System.Diagnostics;
using PlatformSdk.Benchmarks.Results;
using PlatformSdk.Redaction;

namespace PlatformSdk.Benchmarks.Redaction;

/// <summary>
/// What looking for secrets costs a log line, against the loop that one would write: ratios within one run, since the machine is shared.
/// </summary>
internal static class RedactionVerb
{
    private const string Part = "Looking for secrets in a log line";
    private const int Rounds = 200_000;
    private const string Line =
        """{"timestamp":"2026-11-21T03:25:16.383Z","level":"info","category":"Orders.Checkout","message":"Order 17 of customer 4711 was taken, 3 """ +
        """items","trace_id":"0af7651916cd43dd8448eb211c80319c"}""";

    internal static void Run(Run run)
    {
        foreach (var count in (int[])[1, 5, 20, 100])
        {
            var secrets = Enumerable.Range(0, count).Select(i => $"sk_live_{i:0000}_4eC39HqLyjWDarjtT1zdp7dc").ToArray();
            var redactor = new Redactor();
            foreach (var secret in secrets) redactor.Conceal(secret);
            var forms = secrets.SelectMany(SecretForms.FormsOf).Distinct().ToArray();
            var leaky = Line.Replace("Order 17", secrets[0], StringComparison.Ordinal);

            var (clean, bytes) = Measure(() => redactor.Redact(Line), Rounds);
            var (loop, _) =
                Measure(() => forms.Aggregate(Line, (text, form) => text.Replace(form, Redactor.Mask, StringComparison.Ordinal)),
                Rounds / (10 * count) + 1);
            var (found, _) = Measure(() => redactor.Redact(leaky), Rounds / 10);
            run.Add(new Figure(Part, $"a line without a secret, {count} known; floor: a loop of Replace", "ns", clean) { Floor = loop });
            run.Add(new Figure(Part, $"a line with one of {count} secrets", "ns", found));
            run.Add(new Figure(Part, $"allocated for a line without a secret, {count} known", "B", bytes) { Goal = 0 });
        }
    }

    private static (double Nanoseconds, double Bytes) Measure(Func<string?> work, int rounds)
    {
        for (var i = 0; i < rounds / 10 + 1; i++) work();
        var (allocated, begin) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        for (var i = 0; i < rounds; i++) work();
        return (Stopwatch.GetElapsedTime(begin).TotalNanoseconds / rounds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)rounds);
    }
}
