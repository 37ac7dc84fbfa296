using System.Text.Json.Serialization;

namespace Orders;

/// <summary>The same endpoints in both programs.</summary>
internal static partial class Endpoints
{
    internal static void AddJson(this IServiceCollection services)
        => services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default));

    internal static void Map(WebApplication app)
    {
        app.MapGet("/", () => new Order(17, "open"));
        app.MapGet("/log", (ILogger<Order> logger) =>
        {
            Looked(logger, 17);
            return new Order(17, "open");
        });
        // What the program allocated so far, exactly: read before and after a load.
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    internal sealed record Order(int Id, string State);

    [LoggerMessage(1, LogLevel.Information, "Looked at order {Id}")]
    private static partial void Looked(ILogger logger, int id);

    [JsonSerializable(typeof(Order))]
    private sealed partial class Json : JsonSerializerContext;
}
