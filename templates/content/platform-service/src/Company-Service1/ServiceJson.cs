using System.Text.Json.Serialization;

/// <summary>The types of the JSON in requests and responses. A native program cannot find them while it runs, so add each type here.</summary>
[JsonSerializable(typeof(string))]
#with json
internal sealed partial class ServiceJson : JsonSerializerContext;
