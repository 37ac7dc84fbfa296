using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>Whose requests are answered.</summary>
public sealed class TokenTests(LoginFixture login) : IClassFixture<LoginFixture>
{
    public static TheoryData<string> Lies => [.. Forged.All.Keys];

    [Fact]
    public async Task A_caller_without_a_token_gets_401_and_problem_details()
    {
        var (provider, service) = (login.Provider, login.Service);

        var answer = await service.GetAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(401);
        problem.TryGetProperty("detail", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_of_the_login_is_accepted_and_names_the_caller()
    {
        var (provider, service) = (login.Provider, login.Service);

        var answer = await service.GetAsync("/who", await provider.GetTokenAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("orders");
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_token_that_lies_gets_401_without_a_reason(string lie)
    {
        var (provider, service) = (login.Provider, login.Service);
        // The keys are known: what is refused is refused for what it is.
        (await service.StatusAsync("/who", Forged.Signed(provider))).ShouldBe(HttpStatusCode.OK);

        var answer = await service.GetAsync("/who", Forged.All[lie](provider));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.TryGetProperty("detail", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Several_Authorization_headers_are_refused_even_if_one_is_good()
    {
        var (provider, service) = (login.Provider, login.Service);
        var good = await provider.GetTokenAsync();

        (await service.StatusAsync("/who", good, good)).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync("/who", "no", good)).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync("/who", $"{good},Bearer {good}")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_in_the_query_or_in_a_form_is_not_looked_at()
    {
        var (provider, service) = (login.Provider, login.Service);

        (await service.StatusAsync($"/who?access_token={await provider.GetTokenAsync()}")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_caller_who_may_not_gets_403_with_insufficient_scope()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await ProtectedService.StartAsync(provider, app =>
            app.MapGet("/admin", () => "admin").RequireAuthorization(policy => policy.RequireClaim("scope", "orders.admin")));

        var answer = await service.GetAsync("/admin", await provider.GetTokenAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"insufficient_scope\"");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task No_token_is_in_a_log_at_any_level()
    {
        var (provider, service) = (login.Provider, login.Service);
        string[] tokens = [await provider.GetTokenAsync(), .. Forged.All.Values.Select(forge => forge(provider)).Where(token => token.Length > 40)];

        foreach (var token in tokens)
            await service.StatusAsync("/who", token);

        foreach (var token in tokens)
            service.Log.Text.ShouldNotContain(token.Split('.')[1]);
    }

    [Fact]
    public async Task The_audience_of_another_service_is_not_enough_although_the_login_is_the_same()
    {
        var (provider, service) = (login.Provider, login.Service);

        (await service.StatusAsync("/who", await provider.GetTokenAsync("api://payments"))).ShouldBe(HttpStatusCode.Unauthorized);
    }
}
