namespace PlatformSdk.Access.Issuer;

/// <summary>What the issuer answered cannot be used. The message says why and contains nothing secret.</summary>
internal sealed class IssuerException(string message) : Exception(message)
{
    /// <summary>The reason for a failed exchange with the issuer, as a sentence; null for a defect of the program.</summary>
    internal static string? Explain(Exception failure) => failure switch
    {
        IssuerException => failure.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "the answer is too large.",
        HttpRequestException request => $"the request failed ({request.HttpRequestError}).",
        OperationCanceledException or TimeoutException => "it did not answer in time.",
        _ => null,
    };
}
