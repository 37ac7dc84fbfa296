namespace PlatformSdk.Secrets.Settings;

/// <summary>
/// The service cannot start without its secrets. Uncaught, it ends the process with its message on standard error and exit code 1: a stack
/// trace would say nothing about a secret that somebody has to create.
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
