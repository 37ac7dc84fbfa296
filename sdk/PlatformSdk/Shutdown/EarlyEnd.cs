using System.Runtime.InteropServices;
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
        IOException { InnerException: AddressInUseException or System.Net.Sockets.SocketException } => failure.Message,
        // Thrown by Kestrel, of what Kestrel:Endpoints or urls say.
        FormatException or InvalidOperationException or IOException when failure.Source is "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core"
            => failure.Message,
        _ => null,
    };

    private static void End(Exception? failure)
    {
        if (IsOver)
        {
            if (LateStop.Explain(failure) is { } late)
                Fail(late);
            return;
        }
        if (Signal is not null)
            Environment.Exit(ExitCodes.Of(Signal));
        if (Explain(failure) is { } why)
            Fail($"cannot start: {why}");
    }

    private static void Fail(string why)
    {
        Console.Error.WriteLine($"'{s_service}' {why.ReplaceLineEndings(" ")}");
        Environment.Exit(ExitCodes.Failed);
    }
}
