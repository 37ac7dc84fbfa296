namespace PlatformSdk.Build.Tests.Init;

public sealed class CallTests
{
    [Theory]
    [InlineData("services.AddHttpClient(\"tax\", c => c.BaseAddress = new Uri(\"https://u:hunter2@api.tax.example:8443/v1/hunter2?key=hunter2\"));",
        "tax: { type: external, url: https://api.tax.example:8443 }")]
    [InlineData("services.AddHttpClient<ITax, TaxClient>(c => c.BaseAddress = new(\"https://api.tax.example\"));",
        "tax: { type: external, url: https://api.tax.example }")]
    [InlineData("services.AddHttpClient<StockClient>(c =>\n{\n    c.BaseAddress = new Uri(\"https+http://inventory\");\n});",
        "inventory: { type: service }")]
    [InlineData("services.AddHttpClient(\"stock\", c => c.BaseAddress = new Uri(\"http://inventory.shop.svc.cluster.local\"));",
        "inventory: { type: service }")]
    [InlineData("services.AddHttpClient(\"stock\", c => c.BaseAddress = new Uri(\"http://localhost:5201\"));",
        "stock: { type: service, local: \"http://localhost:5201\" }")]
    public void A_client_is_a_need_by_host_alone(string program, string expected)
    {
        using var application = new ExistingApplication(program);

        Plain(application.Line(expected.Split(':')[0])).ShouldBe(Plain(expected));
        application.Describe().ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("""{ "Tax": { "BaseUrl": "https://api.tax.example/v1" } }""", "tax")]
    [InlineData("""{ "TaxUrl": "https://api.tax.example/v1" }""", "tax")]
    [InlineData("""{ "Jwt": { "Authority": "https://login.example/tenant" } }""", "jwt")]
    public void An_address_among_the_settings_is_a_need_since_the_network_policy_has_to_know_it(string settings, string name)
    {
        using var application = new ExistingApplication();
        application.Write("appsettings.json", settings);

        application.Line(name).ShouldNotBeNull().ShouldContain("type: external");
    }

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Web": { "Url": "http://*:5000" } } } }""")]
    [InlineData("""{ "Tax": { "BaseUrl": "" } }""")]
    [InlineData("""{ "Tax": { "BaseUrl": "not an address" } }""")]
    [InlineData("""{ "Mail": { "Address": "shop@example.com" } }""")]
    [InlineData("""{ "ContosoOrdersUrl": "http://contoso-orders" }""")]
    public void What_is_no_call_to_another_program_is_no_need(string settings)
    {
        using var application = new ExistingApplication();
        application.Write("appsettings.json", settings);

        application.Describe().ShouldNotContain("needs:");
    }

    [Fact]
    public void A_key_among_the_settings_is_proposed_as_a_secret()
    {
        using var application = new ExistingApplication();
        application.Write("appsettings.json", """{ "Stripe": { "ApiKey": "hunter2" } }""");

        application.Describe().ShouldContain("# needs:\n#   stripe-api-key: { type: secret }");
        application.Describe().ShouldNotContain("hunter2");
    }

    private static string? Plain(string? line) => line?.Replace("\"", "", StringComparison.Ordinal);
}
