#:property PublishAot=false

// What the pipeline knows about previews, from the files that the build has written to deploy/gitops. Any build server can run it, and so can you:
//   dotnet run preview.cs -- addresses NUMBER    prints the addresses of the preview of a pull request as a comment; nothing without any
//   dotnet run preview.cs -- address NUMBER      prints the first of them
//   dotnet run preview.cs -- expired TIME [NOW]  prints 'true' if a label that was added at this time is older than 'previews.ttl', else 'false'

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    switch (args)
    {
        case ["addresses", var number]:
            var addresses = Previews.Addresses(number);
            // One line. The next comment finds it by the hidden mark at its end.
            if (addresses.Count > 0)
                Console.WriteLine($"**Preview** of this pull request, a few minutes after its images are built: {string.Join(", ",
                    addresses.Select(one => $"[{one.Service}](<{one.Url}>)"))}.{Previews.End()} <!-- preview -->");
            return 0;
        case ["address", var number]:
            Console.WriteLine(Previews.Addresses(number).Select(one => one.Url).FirstOrDefault());
            return 0;
        case ["expired", var since]:
            Console.WriteLine(Previews.IsExpired(since, DateTimeOffset.UtcNow) ? "true" : "false");
            return 0;
        case ["expired", var since, var now]:
            Console.WriteLine(Previews.IsExpired(since, Previews.Time(now)) ? "true" : "false");
            return 0;
        default:
            throw new CommandException($"'{string.Join(' ', args)}' is not a command. The comment at the top of preview.cs lists the commands.");
    }
}
catch (CommandException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

internal static class Previews
{
    public static IReadOnlyList<(string Service, string Url)> Addresses(string number)
    {
        if (!Regex.IsMatch(number, "^[0-9]{1,10}$"))
            throw new CommandException($"'{number}' is not the number of a pull request.");
        return [.. Sets().Select(text => (Service: Value(text, "name")[..^"-preview".Length],
            Url: Value(text, "link.argocd.argoproj.io/preview").Replace("{{.number}}", number, StringComparison.Ordinal)))
            .Where(one => one.Url.Length > 0)];
    }

    public static string End() => Ttl() is { } ttl ? $" The label `preview` is removed {ttl.TotalHours:0} hours after it was added." : "";

    /// <summary>Without a time to live, nothing expires, and neither does a label without a known time.</summary>
    public static bool IsExpired(string since, DateTimeOffset now) => since.Length > 0 && Ttl() is { } ttl && now - Time(since) > ttl;

    public static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new CommandException($"'{text}' is not a time such as 2026-11-20T10:00:00Z.");

    /// <summary>The same for every service, because the defaults set it.</summary>
    private static TimeSpan? Ttl()
    {
        foreach (var text in Sets())
        {
            if (Regex.Match(Value(text, "platform-sdk.dev/preview-ttl"), "^([0-9]+)(ms|s|m|h|d|w)$") is { Success: true } ttl)
            {
                var hours = ttl.Groups[2].Value switch { "ms" => 1 / 3.6e6, "s" => 1 / 3600.0, "m" => 1 / 60.0, "h" => 1, "d" => 24, _ => 168 };
                return TimeSpan.FromHours(hours * double.Parse(ttl.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    private static string Value(string text, string key) =>
        Regex.Match(text, $"^ +{Regex.Escape(key)}: \"(.*)\"\r?$", RegexOptions.Multiline).Groups[1].Value;

    private static IEnumerable<string> Sets()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "*deploy/gitops/application-set-preview.yaml"])
        { RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return files.Where(File.Exists).Select(File.ReadAllText);
    }
}

internal sealed class CommandException(string message) : Exception(message);
