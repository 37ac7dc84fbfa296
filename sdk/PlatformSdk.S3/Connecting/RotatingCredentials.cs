using Amazon.Runtime;
using PlatformSdk.S3.Addresses;

namespace PlatformSdk.S3.Connecting;

/// <summary>The current keys. The client asks for them when it signs an attempt, so the next attempt uses new ones.</summary>
internal sealed class RotatingCredentials(Credential first) : AWSCredentials
{
    private volatile Credential _current = first;

    internal Credential Current
    {
        get => _current;
        set => _current = value;
    }

    public override ImmutableCredentials GetCredentials()
    {
        var current = _current;
        return new(current.AccessKey, current.SecretKey, current.SessionToken);
    }
}
