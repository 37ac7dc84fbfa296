using System.Net.Sockets;
using System.Security.Authentication;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>Explains why there was no answer, and what to do about it.</summary>
internal static class TransportFailure
{
    internal static string Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationException when cause.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase):
                    return $"{cause.Message.TrimEnd('.')}. If you use a private certificate authority, set VAULT_CACERT or Platform:Secrets:CaFile.";
                case AuthenticationException { InnerException: null }:
                    return $"{cause.Message.TrimEnd('.')}. Check that the server uses https on this port.";
                case SocketException socket:
                    return socket.Message;
            }
        }
        return failure.Message;
    }
}
