using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlatformSdk.Testing.Fuzzing;

/// <summary>
/// Spoiled inputs for something that must survive them: first the corpus as it is, then mutations of it. The suite takes the same two thousand each
/// time; PLATFORM_FUZZ_SECONDS gives each target that long, with other ones (PLATFORM_FUZZ_SEED repeats a run). An input that is not survived is in
/// artifacts/fuzz then: fix the fault, and move the file to the corpus, so that every run tries it first.
/// </summary>
public static class Fuzzer
{
    private const int Inputs = 2000;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(2);

    /// <param name="target">The name of its folder in the corpus.</param>
    /// <param name="seeds">Good inputs beside those of the corpus.</param>
    /// <param name="try">Throws where the input is not survived.</param>
    public static void Run(string target, IEnumerable<string> seeds, Action<byte[]> @try)
    {
        var corpus = seeds.Select(Encoding.UTF8.GetBytes).Concat(Corpus(target)).ToArray();
        foreach (var input in corpus)
            Try(target, input, @try);
        var budget = Setting("PLATFORM_FUZZ_SECONDS");
        var random = new Random(Setting("PLATFORM_FUZZ_SEED") ?? (budget is null ? 20261121 : Environment.TickCount));
        var begin = Stopwatch.GetTimestamp();
        for (var count = 0; budget is { } seconds ? Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds : count < Inputs; count++)
            Try(target, Mutation.Of(corpus[random.Next(corpus.Length)], random), @try);
    }

    private static IEnumerable<byte[]> Corpus(string target) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "PlatformSdk.Testing", "Fuzzing", "Corpus", target))
        .Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    private static void Try(string target, byte[] input, Action<byte[]> @try)
    {
        try
        {
            var begin = Stopwatch.GetTimestamp();
            @try(input);
            if (Stopwatch.GetElapsedTime(begin) < s_longest)
                return;
            // A pause of the machine is no hang: only what is slow twice is slow.
            begin = Stopwatch.GetTimestamp();
            @try(input);
            if (Stopwatch.GetElapsedTime(begin) > s_longest)
                throw new TimeoutException($"It took more than {s_longest.TotalSeconds} seconds, twice.");
        }
        catch (Exception problem)
        {
            var file = Path.Combine(Repository.Root, "artifacts", "fuzz", target, Convert.ToHexStringLower(SHA256.HashData(input))[..12]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, input);
            throw new InvalidOperationException($"Not survived by '{target}': {file}", problem);
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
