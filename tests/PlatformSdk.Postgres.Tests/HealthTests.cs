using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Postgres.Tests;

public sealed class HealthTests(PostgresServer server)
{
    private static async Task<HealthReportEntry> CheckAsync(TestService service) =>
        (await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "orders-db")).Entries["orders-db"];

    [Fact]
    public async Task A_database_that_answers_is_healthy_and_decides_on_readiness()
    {
        await using var service = new TestService(server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1"));

        var health = await CheckAsync(service);

        health.Status.ShouldBe(HealthStatus.Healthy);
        health.Tags.ShouldContain("ready");
    }

    [Fact]
    public async Task An_optional_database_degrades_and_never_decides()
    {
        await using var service = new TestService("Host=127.0.0.1;Port=1;Username=x;Password=leak-me-not;SSL Mode=Disable", optional: true);

        var health = await CheckAsync(service);

        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Tags.ShouldNotContain("ready");
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_it()
    {
        var role = await server.CreateRoleAsync("password-1");
        await using var service = new TestService(server.ConnectionString(role, "leak-me-not"));

        var health = await CheckAsync(service);

        health.Status.ShouldBe(HealthStatus.Unhealthy);
        health.Description.ShouldBe($"28P01: password authentication failed for user \"{role}\"");
        health.ToString()!.ShouldNotContain("leak-me-not");
    }

    [Fact]
    public async Task A_role_that_was_dropped_is_unhealthy_though_its_open_connection_still_answers()
    {
        var role = await server.CreateRoleAsync("password-1");
        await using var service = new TestService(server.ConnectionString(role, "password-1", "SSL Mode=Disable;Maximum Pool Size=1"));
        (await CheckAsync(service)).Status.ShouldBe(HealthStatus.Healthy);

        await server.ExecuteAsync($"DROP ROLE {role}");

        await using (var command = service.DataSource.CreateCommand("SELECT 1")) (await command.ExecuteScalarAsync()).ShouldBe(1);
        var health = await CheckAsync(service);
        health.Status.ShouldBe(HealthStatus.Unhealthy);
        health.Description!.ShouldStartWith("42704: ");
    }

    [Theory]
    [InlineData("orders-db")]
    [InlineData("Orders-DB")]
    [InlineData("secrets")]
    public async Task A_check_of_the_services_own_takes_the_place_of_the_platforms(string name)
    {
        await using var service = new TestService(
            server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1"),
            services: services => services.AddHealthChecks().AddCheck(name, () => HealthCheckResult.Degraded("mine")));

        await service.StartAsync();

        var report = await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        report.Entries[name].Description.ShouldBe("mine");
        report.Entries.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(report.Entries.Count);
        if (name != "secrets") report.Entries[name].Tags.ShouldContain("ready", "the need decides on readiness, whoever checks it");
    }

    [Fact]
    public async Task A_need_without_a_connection_string_says_where_one_comes_from()
    {
        await using var service = new TestService("");

        (await CheckAsync(service)).Description.ShouldBe(
            "'ConnectionStrings:orders-db' is not set. Add 'orders-db' to the secret store, or set 'local' for the need in platform.yaml.");
    }
}
