namespace PlatformSdk.Shutdown;

/// <summary>
/// A stop that took too long: the host cancels the token of every hosted service that is still stopping, and their exceptions reach the program's
/// <c>Main</c>. Nothing has crashed, so one line names the services.
/// </summary>
internal static class LateStop
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host.";

    /// <summary>The text to print, or null for any other failure.</summary>
    internal static string? Explain(Exception? failure) => failure switch
    {
        _ when failure?.StackTrace?.Contains($"{Host}StopAsync", StringComparison.Ordinal) is not true => null,
        OperationCanceledException => Line([failure]),
        AggregateException several when several.InnerExceptions.All(one => one is OperationCanceledException) => Line(several.InnerExceptions),
        _ => null,
    };

    private static string Line(IEnumerable<Exception> cancelled)
        => $"did not stop within shutdownTimeoutSeconds; cancelled: {string.Join(", ", cancelled.Select(Method).Distinct(StringComparer.Ordinal))}";

    /// <summary>The method that the host called.</summary>
    private static string Method(Exception cancelled)
    {
        var frame = (cancelled.StackTrace ?? "").Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("at ", StringComparison.Ordinal))
            .TakeWhile(line => !line.Contains(Host, StringComparison.Ordinal))
            .LastOrDefault("at a hosted service");
        return frame[3..].Split('(', 2)[0];
    }
}
