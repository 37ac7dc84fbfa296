using System.Globalization;
using System.Numerics;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>Numbers of different length sort differently as names: a script would run before the one that it builds on.</summary>
internal static class ScriptOrder
{
    internal static void Check(RuleContext context)
    {
        foreach (var (need, scripts) in context.Facts.Migrations)
        {
            if (FirstOutOfOrder([.. (scripts.Files ?? []).Select(file => file.Path)]) is var (before, after))
            {
                context.Report(MigrationCodes.Order, MigrationPlace.OfScripts(context, need).OfValue,
                    $"'{Name(before)}' is applied before '{Name(after)}', because names are compared. Give all numbers the same length.");
            }
        }
    }

    private static (string Before, string After)? FirstOutOfOrder(string[] files)
    {
        for (var i = 1; i < files.Length; i++)
        {
            if (Number(files[i - 1]) is { } before && Number(files[i]) is { } after && before > after && Folder(files[i - 1]) == Folder(files[i]))
                return (files[i - 1], files[i]);
        }
        return null;
    }

    private static BigInteger? Number(string file)
    {
        var digits = string.Concat(Name(file).TrimStart('V', 'v').TakeWhile(char.IsAsciiDigit));
        return digits.Length == 0 ? null : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string Name(string file) => file[(file.LastIndexOf('/') + 1)..];

    private static string Folder(string file) => file[..(file.LastIndexOf('/') + 1)];
}
