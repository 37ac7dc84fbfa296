namespace PlatformSdk.Secrets.Settings;

/// <summary>
/// The service cannot start without its secrets. If the exception is not caught, the process prints its message to standard error and exits with code
/// 1: a stack trace does not help to create a missing secret.
/// </summary>
internal sealed class SecretsUnavailableException : InvalidOperationException
{
    static SecretsUnavailableException() => AppDomain.CurrentDomain.UnhandledException += static (_, failure) =>
    {
        if (failure.ExceptionObject is not SecretsUnavailableException missing)
            return;
        Console.Error.WriteLine(missing.Message);
        Environment.Exit(1);
    };

    internal SecretsUnavailableException(string message)
        : base(message)
    {
    }

    public override string? StackTrace => null;

    public override string ToString() => Message;
}
