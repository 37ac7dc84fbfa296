namespace PlatformSdk.Build.Findings;

/// <summary>PLAT119x: who may call a service, and the tokens for its own calls.</summary>
internal static class AccessCodes
{
    internal static readonly Code NoLogin = new("PLAT1190", Severity.Error,
        "Callers must authenticate, but no login is set",
        "'auth: required' is written out, and the platform team has not set the login whose tokens callers bring. The service would be open.",
        "expose: { host: orders.example.com, auth: required }",
        "Set 'access: { issuer: \"https://login.example.com\", audience: \"api://{name}\" }' in platform.defaults.yaml, or remove 'auth'.");

    internal static readonly Code NoPackage = new("PLAT1191", Severity.Error,
        "The package that checks tokens is not referenced",
        "Callers must authenticate, or calls need a token, and no referenced package does that. The process would stop at start.",
        "expose: { public: true } where platform.defaults.yaml sets access, without a reference to PlatformSdk.Access",
        "Run the 'dotnet add package' command in the message. A service whose callers need no token sets 'expose: { auth: none }'.");

    internal static readonly Code Incomplete = new("PLAT1192", Severity.Error,
        "The login is incomplete",
        "Tokens are checked against an issuer and an audience. With only one of them, every token of the issuer, or of any issuer, would do.",
        "access: { issuer: \"https://login.example.com\" }",
        "Set both 'issuer' and 'audience', in 'access' or in 'access' of each environment.");

    internal static readonly Code ClientWithoutUse = new("PLAT1193", Severity.Warning,
        "The need access-client has no effect",
        "The need access-client is the client secret with which a service gets tokens for its calls. Without a login, or without a need of type " +
            "service, there is no token to get.",
        "needs: { access-client: { type: secret } }",
        "Set 'access' in platform.defaults.yaml and declare the called services as needs of type service, or rename the need.");

    internal static readonly IReadOnlyList<Code> All = [NoLogin, NoPackage, Incomplete, ClientWithoutUse];
}
