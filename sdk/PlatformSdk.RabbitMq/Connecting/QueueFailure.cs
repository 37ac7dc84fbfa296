using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client.Exceptions;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>What the client's exceptions mean. It nests them several times, and the innermost one says why.</summary>
internal static class QueueFailure
{
    internal const int AccessRefused = 403;
    internal const int NotFound = 404;
    internal const int PreconditionFailed = 406;

    /// <summary>The connection, the channel or the broker failed, and not the program.</summary>
    internal static bool IsExpected(Exception failure) => failure is RabbitMQClientException or IOException or SocketException
        or InvalidOperationException or AuthenticationException or TimeoutException or OperationCanceledException or AggregateException;

    internal static bool IsRefusal(Exception failure) => All(failure).Any(one => one is AuthenticationFailureException);

    /// <summary>The code with which the broker closed a channel; null for any other failure.</summary>
    internal static int? Code(Exception failure)
        => All(failure).OfType<OperationInterruptedException>().FirstOrDefault()?.ShutdownReason?.ReplyCode;

    /// <summary>The broker refused a declaration (the class 50, "queue", of AMQP 0-9-1), and not a message.</summary>
    internal static bool IsDeclaration(Exception failure)
        => All(failure).OfType<OperationInterruptedException>().FirstOrDefault()?.ShutdownReason?.ClassId == 50;

    internal static string Describe(Exception failure, QueueAddress? address)
    {
        var all = All(failure).ToList();
        if (all.OfType<AuthenticationFailureException>().FirstOrDefault() is { } refused)
            return refused.Message;
        if (all.OfType<OperationInterruptedException>().FirstOrDefault()?.ShutdownReason is { } closed)
            return closed.ReplyText;
        if (all.OfType<AuthenticationException>().FirstOrDefault() is { } tls)
            return $"TLS: {tls.Message}";
        if (all.OfType<SocketException>().FirstOrDefault() is { } socket)
            return $"{address} is unreachable: {socket.SocketErrorCode}";
        return all.Exists(one => one is TimeoutException or OperationCanceledException)
            ? $"{address?.ToString() ?? "the broker"} does not answer" : all[^1].Message;
    }

    private static IEnumerable<Exception> All(Exception failure)
    {
        yield return failure;
        IEnumerable<Exception> inner = failure is AggregateException several ? several.InnerExceptions
            : failure.InnerException is { } one ? [one] : [];
        foreach (var exception in inner.SelectMany(All))
            yield return exception;
    }
}
