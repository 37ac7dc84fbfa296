namespace PlatformSdk.Contract.Needs;

/// <summary>A part of a connection string that a secret holds as a field of its own.</summary>
/// <param name="Keyword">Its keyword in the connection string.</param>
/// <param name="Fields">What stores and operators call the field; the first is the name that we write.</param>
internal sealed record SecretPart(string Keyword, params IReadOnlyList<string> Fields);
