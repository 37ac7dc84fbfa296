using System.Text.Json.Serialization;

namespace Messages;

/// <summary>A message. Consumers of an older version read it too, so add properties and do not rename any.</summary>
/// <param name="Text">What it says.</param>
public sealed record Greeting(string Text);

/// <summary>How messages are written and read. Add each type of message here.</summary>
[JsonSerializable(typeof(Greeting))]
public sealed partial class MessageJson : JsonSerializerContext;
