namespace Orders;

internal static partial class Lines
{
    [LoggerMessage(1, LogLevel.Information, "Looked at order {Id}")]
    internal static partial void Looked(ILogger logger, int id);

    [LoggerMessage(2, LogLevel.Warning, "Order {Id} is late")]
    internal static partial void Warned(ILogger logger, int id);

    [LoggerMessage(3, LogLevel.Warning, "{Who} has ended its work")]
    internal static partial void Ended(ILogger logger, string who);

    [LoggerMessage(4, LogLevel.Information, "Said {What}")]
    internal static partial void Said(ILogger logger, string what);
}
