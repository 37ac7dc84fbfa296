namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>Reports lost lines.</summary>
internal interface ILineReports
{
    /// <param name="reason">Why the line was dropped.</param>
    /// <param name="isFirst">True for the first one since the stream was last read.</param>
    void Dropped(string reason, bool isFirst);

    void Resumed(long dropped);
}
