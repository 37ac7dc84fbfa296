using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents an answer of 401 to every call.</summary>
internal static class TokenMismatch
{
    internal static void Check(SystemContext context)
    {
        foreach (var call in context.Calls)
        {
            var wrong = call.Caller.Model.Environments.Where(service => call.Provider.In(service.Environment)?.Audience is { } demanded
                && TokenFor(service, call) != demanded).ToList();
            if (wrong.Count == 0)
                continue;
            var (token, demanded) = (TokenFor(wrong[0], call), call.Provider.In(wrong[0].Environment)!.Audience);
            context.Report(SystemRuleCodes.TokenMismatch, call.Caller, [.. wrong.Select(one => one.Environment)], call.Place,
                $"'{call.Provider.Name}' demands a token for '{demanded}', and its caller gets "
                + (token is null
                    ? "none. Add the need 'access-client: { type: secret }'."
                    : $"one for '{token}'. Use one 'access.audience' for both."));
        }
    }

    private static string? TokenFor(ResolvedService service, Call call) =>
        service.Access?.Client?.Audiences.FirstOrDefault(audience => audience.Key == call.Need.Name).Value;
}
