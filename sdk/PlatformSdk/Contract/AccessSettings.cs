namespace PlatformSdk.Contract;

/// <summary>
/// The settings for access that a manifest passes to the process: configuration keys, written with <c>__</c> in an environment variable.
/// </summary>
internal static class AccessSettings
{
    /// <summary>The section with these settings.</summary>
    internal const string Section = "Platform:Access";

    /// <summary>The address of the organisation's login: the <c>iss</c> of its tokens.</summary>
    internal const string Issuer = Section + ":Issuer";

    /// <summary>The <c>aud</c> of tokens for this service.</summary>
    internal const string Audience = Section + ":Audience";

    /// <summary><see cref="Required"/> or <see cref="None"/>.</summary>
    internal const string Auth = Section + ":Auth";

    /// <summary>The id with which this service gets tokens for its own calls.</summary>
    internal const string ClientId = Section + ":ClientId";

    /// <summary>The scope in a request for a token; <see cref="AudiencePlaceholder"/> is replaced with the audience of the called service.</summary>
    internal const string Scope = Section + ":Scope";

    /// <summary>The parameter in that request that has the audience: <c>audience</c> or <c>resource</c>.</summary>
    internal const string Parameter = Section + ":Parameter";

    /// <summary>The audience of each called service: <c>Platform:Access:Audiences:NEED</c>.</summary>
    internal const string Audiences = Section + ":Audiences";

    internal const string Required = "required";
    internal const string None = "none";

    internal const string AudiencePlaceholder = "{audience}";

    /// <summary>The need of type secret whose value is the client secret.</summary>
    internal const string ClientNeed = "access-client";

    /// <summary>The package that reads these settings, and the name that its build assets register.</summary>
    internal const string Package = "PlatformSdk.Access";
    internal const string Handler = "access";

    /// <summary>The name of a setting within the section.</summary>
    internal static string NameOf(string key) => key[(Section.Length + 1)..];
}
