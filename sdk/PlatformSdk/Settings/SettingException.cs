namespace PlatformSdk.Settings;

/// <summary>A setting with which the service cannot start. Its message says all; where in our code it was noticed says nothing.</summary>
internal sealed class SettingException(string message) : InvalidOperationException(message);
