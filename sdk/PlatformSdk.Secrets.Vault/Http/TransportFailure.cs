using System.Net.Sockets;
using System.Security.Authentication;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>Why no answer came, in words that say what to do.</summary>
internal static class TransportFailure
{
    internal static string Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationException when cause.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase):
                    return $"{cause.Message.TrimEnd('.')}. If its authority is your own, name it with VAULT_CACERT or Platform:Secrets:CaFile.";
                case AuthenticationException { InnerException: null }:
                    return $"{cause.Message.TrimEnd('.')}. Does the server speak https on this port?";
                case SocketException socket:
                    return socket.Message;
            }
        }
        return failure.Message;
    }
}
