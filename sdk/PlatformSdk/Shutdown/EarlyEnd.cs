using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Settings;

namespace PlatformSdk.Shutdown;

/// <summary>
/// The end of a process whose host never started, because of a signal or of a setting, or stopped too late. These reach the program's <c>Main</c>
/// as exceptions; the runtime would print a stack trace and end with 134, as if the program had crashed.
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

    /// <summary>The signal that ended the start.</summary>
    internal static PosixSignal? Signal { get; set; }

    /// <summary>A host has started: what goes wrong from now on is no matter of the start.</summary>
    internal static bool IsOver { get; set; }

    /// <summary>From now on what nobody catches is looked at; once a process.</summary>
    internal static void Watch(string service)
    {
        s_service = service;
        if (Interlocked.Exchange(ref s_watches, 1) == 0)
            AppDomain.CurrentDomain.UnhandledException += static (_, unhandled) => End(unhandled.ExceptionObject as Exception);
    }

    /// <summary>What to print of a failure that a setting has caused, or null for any other.</summary>
    internal static string? Explain(Exception? failure) => failure switch
    {
        OptionsValidationException invalid => string.Join("; ", invalid.Failures),
        AggregateException several when several.InnerExceptions.All(one => one is OptionsValidationException)
            => string.Join("; ", several.InnerExceptions.Select(Explain)),
        SettingException => failure.Message,
        IOException when PortInUse.Explain(failure) is { } taken => taken,
        IOException { InnerException: AddressInUseException or System.Net.Sockets.SocketException } => failure.Message,
        ArgumentException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException or CryptographicException
            when Reader(failure) is { } reader => $"{failure.Message.TrimEnd('.')}. Check {reader}.",
        _ => null,
    };

    /// <summary>
    /// The settings of the library that threw, or null where code of the service did: a library that fails while the host starts was told something
    /// wrong. .NET's own frames are passed over: a certificate that is not there is noticed by a file stream.
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
