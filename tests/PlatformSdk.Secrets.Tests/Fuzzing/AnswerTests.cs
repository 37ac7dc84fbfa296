using System.Net;
using System.Text;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Secrets.AzureKeyVault;
using PlatformSdk.Secrets.Vault.Http;
using PlatformSdk.Secrets.Vault.Secrets;
using PlatformSdk.Settings;
using PlatformSdk.Telemetry.Export;
using PlatformSdk.Testing.Fuzzing;

namespace PlatformSdk.Secrets.Tests.Fuzzing;

/// <summary>What comes from outside while a service runs: it is used, or refused with the exception that the caller expects.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void Any_answer_of_Vault_is_read_or_refused() => Fuzzer.Run("vault", [], input =>
    {
        foreach (var status in (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable])
        {
            try
            {
                using var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(input) };
                var reply = VaultBody.ReadAsync(response, "https://vault", TimeProvider.System, TestContext.Current.CancellationToken).GetAwaiter()
                    .GetResult();
                SecretData.Fields(reply.Body).ShouldAllBe(field => field.Value != null);
                _ = SecretData.Version(reply.Body);
                _ = SecretData.Gone(reply.Body);
                reply.Failure("Reading").Message.Length.ShouldBeLessThan(1000);
            }
            catch (SecretStoreException)
            {
                // Refused.
            }
        }
    });

    [Fact]
    public void Any_secret_of_Key_Vault_becomes_fields_or_is_refused() => Fuzzer.Run("keyvault", [], input =>
    {
        try
        {
            var secret = new KeyVaultSecret("name", Encoding.UTF8.GetString(input)) { Properties = { ContentType = "application/json" } };
            SecretFields.FieldsOf(secret).ShouldAllBe(field => field.Value != null);
        }
        catch (SecretStoreException)
        {
            // Refused.
        }
    });

    [Fact]
    public void Any_variables_of_OpenTelemetry_are_addresses_or_are_refused() => Fuzzer.Run("otlp", [], input =>
    {
        var variables = Encoding.UTF8.GetString(input).Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Key.Length > 0).ToDictionary(same => same.Key, same => (string?)same.Last()[1]);
        try
        {
            var read = OtlpEndpoints.Read(new ConfigurationBuilder().AddInMemoryCollection(variables).Build());
            foreach (var endpoint in new[] { read.Traces, read.Metrics, read.Logs }.OfType<OtlpEndpoint>())
                endpoint.Address.Scheme.ShouldBeOneOf("http", "https");
        }
        catch (SettingException refused)
        {
            refused.Message.ShouldStartWith("OTEL_");
        }
    });
}
