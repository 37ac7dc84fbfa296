using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Secrets.Tests.Process;

public sealed class MissingSecretsTests
{
    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task A_service_without_its_secrets_ends_with_one_message_exit_code_1_and_no_stack_trace(Compilation compilation)
    {
        using var folder = new TemporaryFolder();

        var service = await ServiceProcess.RunAsync(compilation,
            ("DOTNET_ENVIRONMENT", "Production"), ("Platform__Secrets__Store", "files"), ("Platform__Secrets__Path", folder.Path),
            ("Platform__Secrets__StartDeadline", "1s"));

        service.ExitCode.ShouldBe(1);
        service.Error.ReplaceLineEndings("\n").TrimEnd('\n').ShouldBe(
            $"""
            2 secrets are missing. Store: files in {folder.Path}. The service waited 1 s and cannot start.

              orders-db
                looked for in: {folder.Path}/orders-db
                answer: not found
                create it: cat > {folder.Path}/orders-db (type the value; then Enter and Ctrl+D)

              stripe-key
                looked for in: {folder.Path}/stripe-key
                answer: not found
                create it: cat > {folder.Path}/stripe-key (type the value; then Enter and Ctrl+D)
            """.ReplaceLineEndings("\n"));
        service.Output.ShouldContain("Waiting for 2 secret(s)");
        service.Output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task A_store_that_is_not_referenced_ends_the_start_at_once(Compilation compilation)
    {
        var service = await ServiceProcess.RunAsync(compilation, ("DOTNET_ENVIRONMENT", "Production"),
            ("Platform__Secrets__Store", "azure-key-vault"));

        service.ExitCode.ShouldBe(1);
        service.Error.ShouldContain("dotnet add package PlatformSdk.Secrets.AzureKeyVault");
        service.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task On_a_laptop_the_service_runs_and_warns_with_the_command(Compilation compilation)
    {
        var service = await ServiceProcess.RunAsync(compilation,
            ("DOTNET_ENVIRONMENT", "Development"), ("Talk", "true"), ("ConnectionStrings__orders-db", "Host=localhost;Username=postgres"),
            ("Secrets__other", "set"));

        service.Output.ShouldContain("dotnet user-secrets set \"Secrets:stripe-key\" \"VALUE\"");
        service.Output.ShouldContain(
            "1 secret is missing. Store: user secrets and environment variables. The service runs, but is not ready until they exist.");
    }
}
