namespace PlatformSdk.Aspire.Describing;

/// <summary>What keeps a system from starting, and how to fix it.</summary>
internal sealed class LaptopException(string message) : Exception(message);
