using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Settings;

namespace PlatformSdk.Shutdown;

/// <summary>
/// Ends a process whose host never started, because of a signal or a setting, or stopped too late. These cases reach the program's <c>Main</c> as
/// exceptions; the runtime would print a stack trace and exit with 134, as if the program had crashed.
/// </summary>
internal static class EarlyEnd
{
    private static readonly string[] s_runtime = ["System.", "Interop", "Microsoft.Win32.", "Internal."];

    private static readonly (string Frame, string Settings)[] s_readers =
    [
        ("Microsoft.AspNetCore.Server.Kestrel.", "urls, ASPNETCORE_HTTP_PORTS and the section Kestrel"),
        ("Microsoft.AspNetCore.Http.BindingAddress.", "urls and Kestrel:Endpoints"),
        ("OpenTelemetry.", "the OTEL_* variables"),
    ];

    private static int s_watches;
    private static string s_service = "";

    /// <summary>The signal that ended the start, or null.</summary>
    internal static PosixSignal? Signal { get; set; }

    /// <summary>True once a host has started: later failures are not start failures.</summary>
    internal static bool IsOver { get; set; }

    /// <summary>Handles uncaught exceptions from now on; once per process.</summary>
    internal static void Watch(string service)
    {
        s_service = service;
        if (Interlocked.Exchange(ref s_watches, 1) == 0)
            AppDomain.CurrentDomain.UnhandledException += static (_, unhandled) => End(unhandled.ExceptionObject as Exception);
    }

    /// <summary>The text to print for a failure that a setting caused, or null for any other failure.</summary>
    internal static string? Explain(Exception? failure) => failure switch
    {
        OptionsValidationException invalid => Join([.. invalid.Failures]),
        AggregateException several when several.InnerExceptions.All(one => one is OptionsValidationException)
            => Join([.. several.InnerExceptions.Select(one => Explain(one)!)]),
        SettingException => failure.Message,
        IOException when PortInUse.Explain(failure) is { } taken => taken,
        IOException { InnerException: AddressInUseException or System.Net.Sockets.SocketException } => failure.Message,
        ArgumentException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException or CryptographicException
            when Reader(failure) is { } reader => $"{failure.Message.TrimEnd('.')}. Check {reader}.",
        _ => null,
    };

    /// <summary>One sentence: most problems end with a period of their own.</summary>
    private static string Join(IReadOnlyList<string> problems) =>
        string.Join("; ", problems.SkipLast(1).Select(problem => problem.TrimEnd('.')).Append(problems[^1]));

    /// <summary>
    /// The settings of the library that threw, or null if the service's code threw: a library that fails during the start has a wrong setting. .NET's
    /// own frames are skipped, because a missing certificate, for example, is detected by a file stream.
    /// </summary>
    private static string? Reader(Exception failure)
    {
        var thrower = (failure.StackTrace ?? "").Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith("at ", StringComparison.Ordinal))
            .Select(line => line[3..]).FirstOrDefault(frame => !s_runtime.Any(name => frame.StartsWith(name, StringComparison.Ordinal)));
        return thrower is null ? null : s_readers.FirstOrDefault(reader => thrower.StartsWith(reader.Frame, StringComparison.Ordinal)).Settings;
    }

    private static void End(Exception? failure)
    {
        if (IsOver)
        {
            if (LateStop.Explain(failure) is { } late)
                Fail(late);
            return;
        }
        if (Signal is not null)
            Environment.Exit(ExitCodes.ForSignal(Signal));
        if (Explain(failure) is { } why)
            Fail($"cannot start: {why}");
    }

    private static void Fail(string why)
    {
        Console.Error.WriteLine($"'{s_service}' {why.ReplaceLineEndings(" ")}");
        Environment.Exit(ExitCodes.Failed);
    }
}
