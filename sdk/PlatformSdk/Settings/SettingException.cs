namespace PlatformSdk.Settings;

/// <summary>A wrong setting that prevents the start. The message is sufficient; the stack trace does not help.</summary>
internal sealed class SettingException(string message) : InvalidOperationException(message);
