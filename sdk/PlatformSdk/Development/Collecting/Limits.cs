namespace PlatformSdk.Development.Collecting;

/// <summary>
/// The maximum that the page keeps, by count and by size: about 20 MB in total, whatever the service does. A size is the number of characters in all
/// texts.
/// </summary>
internal static class Limits
{
    internal const int Traces = 100;

    /// <summary>Kept separately: under load, a failed trace would otherwise be replaced before anyone sees it.</summary>
    internal const int FailedTraces = 50;

    internal const int SpansOfATrace = 200;
    internal const int SizeOfTraces = 4_000_000;

    internal const int Logs = 500;

    /// <summary>Kept separately, for the same reason as failed traces.</summary>
    internal const int Warnings = 250;
    internal const int SizeOfLogs = 2_000_000;
    internal const int ValuesOfALine = 20;

    internal const int Calls = 100;
    internal const int FailedCalls = 50;
    internal const int SizeOfCalls = 500_000;

    internal const int TagsOfASpan = 40;
    internal const int EventsOfASpan = 10;
    internal const int LinksOfASpan = 40;
    internal const int TagsOfALink = 10;

    /// <summary>One value: a tag, a name or an address.</summary>
    internal const int Value = 500;

    /// <summary>A message or a stack trace.</summary>
    internal const int Text = 8_000;

    /// <summary>Charts of the service's own meters.</summary>
    internal const int OwnInstruments = 24;

    /// <summary>Points of a chart, one for each <see cref="Interval"/>: five minutes.</summary>
    internal const int Points = 150;

    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
}
