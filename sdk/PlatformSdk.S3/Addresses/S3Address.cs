using System.Data.Common;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.S3.Addresses;

/// <summary>Where the bucket is and who asks for it, as the connection string and the fields of the secret state it.</summary>
internal sealed class S3Address
{
    private static readonly string[] s_keywords = ["endpoint", "bucket", "region", "accesskey", "secretkey", "sessiontoken", "pathstyle"];

    private const string Unknown =
        "it has an unknown setting; the settings are Endpoint, Bucket, Region, AccessKey, SecretKey, SessionToken, PathStyle";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal Uri? Endpoint { get; private set; }

    internal string? Bucket => Value("bucket");

    internal string? Region => Value("region");

    /// <summary>Whether the bucket is in the path; other servers than Amazon's rarely have a host name for each bucket.</summary>
    internal bool PathStyle => Value("pathstyle") is { } set ? set.Equals("true", StringComparison.OrdinalIgnoreCase) : Endpoint is not null;

    /// <summary>Null for the identity of the environment: the cloud's own, variables, or a profile.</summary>
    internal Credential? Credential => Value("accesskey") is { } access && Value("secretkey") is { } secret
        ? new(access, secret, Value("sessiontoken")) : null;

    /// <summary>The place without the credential.</summary>
    internal string Place => $"{Endpoint} {Bucket} {Region} {PathStyle}";

    /// <summary>Everything that is wrong, without a value.</summary>
    internal List<string> Problems { get; } = [];

    /// <param name="text">The connection string, or an address such as <c>s3://bucket</c>; null for none.</param>
    /// <param name="region">The region of the environment, where neither names one; null for none.</param>
    internal static S3Address Read(string? text, string? region)
    {
        var address = new S3Address();
        if (!string.IsNullOrWhiteSpace(text))
            address.ReadText(text);
        if (address._values.Count > 0 && address.Value("endpoint") is null && address.Region is null && region is { Length: > 0 })
            address._values["region"] = region;
        address.Check();
        return address;
    }

    private void ReadText(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "s3" or "http" or "https")
        {
            var parts = BucketForm.FromUrl(text.Trim());
            if (parts is null)
                Problems.Add("a URL must have neither a user nor a query; use Endpoint=...;Bucket=...;AccessKey=...;SecretKey=...");
            foreach (var (keyword, value) in parts ?? new Dictionary<string, string>())
                _values[keyword.ToLowerInvariant()] = value;
            return;
        }
        try
        {
            var pairs = new DbConnectionStringBuilder { ConnectionString = text };
            foreach (var keyword in pairs.Keys.Cast<string>())
            {
                var known = keyword.Replace(" ", "", StringComparison.Ordinal);
                if (s_keywords.Contains(known))
                    _values[known] = (string)pairs[keyword];
                else // Its name may be a piece of a secret key.
                    Problems.Add(Unknown);
            }
        }
        catch (ArgumentException)
        {
            // The parser's message quotes its input.
            Problems.Add("it is neither of the form Endpoint=...;Bucket=...;AccessKey=...;SecretKey=... nor a URL such as s3://bucket");
        }
    }

    private void Check()
    {
        if (Value("endpoint") is { } endpoint)
        {
            if (Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { UserInfo: "", Query: "" })
                Endpoint = uri;
            else
                Problems.Add("Endpoint must be an address such as https://s3.example.com");
        }
        if (_values.Count > 0 && Bucket is null)
            Problems.Add("Bucket is missing");
        if (Bucket?.Contains('/', StringComparison.Ordinal) == true)
            Problems.Add("Bucket must be the name of a bucket without a path");
        if (_values.Count > 0 && Value("endpoint") is null && Region is null)
            Problems.Add("Region is missing; add Region=eu-west-1, set AWS_REGION, or name the server with Endpoint=https://s3.example.com");
        if (Value("accesskey") is null != Value("secretkey") is null)
            Problems.Add("AccessKey and SecretKey must be set together");
        if (Value("pathstyle") is { } style && !bool.TryParse(style, out _))
            Problems.Add("PathStyle must be true or false");
    }

    private string? Value(string keyword) => _values.TryGetValue(keyword, out var value) && value.Length > 0 ? value : null;
}
