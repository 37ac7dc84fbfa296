using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>A service that logs in to Vault and gets a database login of its own from it.</summary>
internal static class VaultService
{
    public static Task<TestService> StartAsync(
        TestClock clock, LogSink log, FakeVault vault, Action<ConfigurationManager>? configure, params PlatformNeed[] needs) =>
        TestService.StartAsync(
            clock, log,
            (HostApplicationBuilder builder) =>
            {
                builder.Configuration["Platform:Secrets:Store"] = "vault";
                builder.Configuration["Platform:Secrets:Address"] = vault.Address;
                builder.Configuration["Platform:Secrets:RoleId"] = "role";
                builder.Configuration["Platform:Secrets:SecretId"] = "secret";
                builder.Configuration["Platform:Secrets:MaxRetries"] = "0";
                builder.Configuration["Platform:Secrets:Paths:orders-db"] = "database/creds/readonly";
                configure?.Invoke(builder.Configuration);
            },
            needs);

    /// <summary>The login that the service's connection string holds now.</summary>
    public static string? User(TestService service) =>
        new DbConnectionStringBuilder { ConnectionString = service.Configuration["ConnectionStrings:orders-db"] }["username"] as string;
}
