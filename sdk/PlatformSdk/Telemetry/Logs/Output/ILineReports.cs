namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>What is told of lines that were lost.</summary>
internal interface ILineReports
{
    /// <param name="reason">Why.</param>
    /// <param name="isFirst">The first one since the stream was last read.</param>
    void Dropped(string reason, bool isFirst);

    void Resumed(long dropped);
}
