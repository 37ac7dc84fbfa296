using System.Globalization;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Hosting;
using PlatformSdk.Needs;

namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>An AMQP address with its credentials.</summary>
internal sealed record QueueAddress(string Host, int Port, string VirtualHost, string User, string Password, bool IsTls)
{
    /// <summary>The certificate of the authority that signs the broker's certificate, as the secret has it; null for those of the system.</summary>
    internal string? Authority { get; init; }

    private const string Form = "Use amqps://user:password@host/virtual-host, and encode special characters of the password, such as %23 for #.";

    /// <summary>Without the credentials; a record would print the password.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(IsTls ? "amqps" : "amqp")}://{Host}:{Port}/{(VirtualHost == "/" ? "" : Uri.EscapeDataString(VirtualHost))}");

    /// <summary>The connection string with the fields of the secret, or null if it is not set.</summary>
    internal static string? Setting(string need, IConfiguration configuration)
        => NeedConnection.Find(NeedTypes.Queue, need, configuration) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <exception cref="InvalidOperationException">It is not set, or not an address; the message does not repeat it.</exception>
    internal static QueueAddress Read(string need, IConfiguration configuration)
    {
        var setting = NeedSettings.ConnectionString(need);
        var text = Setting(need, configuration) ?? (Inspection.IsUnderWay ? "amqp://not-known-at-build.invalid" : throw new InvalidOperationException(
            $"'{setting}' is not set. Add '{need}' to the secret store, or set 'local' for the need in platform.yaml."));
        if (Problem(text) is { } problem)
            throw new InvalidOperationException($"'{setting}' {problem}");
        var authority = NeedAuthority.Find(need, configuration);
        if (NeedAuthority.Problems(need, authority).FirstOrDefault() is { } wrong)
            throw new InvalidOperationException(wrong);
        var uri = new Uri(text);
        var user = uri.UserInfo.Split(':', 2);
        var isTls = uri.Scheme == "amqps";
        return new(
            uri.IdnHost, uri.Port > 0 ? uri.Port : isTls ? 5671 : 5672,
            uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "/",
            // RabbitMQ's own user, which it accepts on the same machine only.
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : "guest", user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "guest", isTls)
        {
            Authority = authority,
        };
    }

    /// <summary>What is wrong with the text, which is never repeated; null if nothing is.</summary>
    internal static string? Problem(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            return $"is not an AMQP address. {Form}";
        var authority = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        if (authority[(authority.LastIndexOf('@') + 1)..].Contains(',', StringComparison.Ordinal))
            return "has several hosts. Use one address that leads to all nodes, such as that of the cluster's service.";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return $"is not a valid address. {Form}";
        if (uri.Scheme is not ("amqp" or "amqps" or "rabbitmq"))
            return $"does not begin with amqp:// or amqps://. {Form}";
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return $"has a '?' or '#' that is not encoded, and options are not supported there. {Form}";
        return uri.AbsolutePath.Count(letter => letter == '/') > 1
            ? "has more than one segment after the host. Encode a '/' in the name of the virtual host as %2f."
            : null;
    }
}
