using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Aspire.Describing;
using PlatformSdk.Aspire.Laptop;
using PlatformSdk.Aspire.Resources;

namespace PlatformSdk.Aspire.Tests;

/// <summary>The model that Aspire starts: what waits for what, and the variables that each program gets.</summary>
public sealed class PlatformSystemTests
{
    private readonly IDistributedApplicationBuilder _builder =
        DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            DisableDashboard = true,
            // Any assembly but the one of this process, whose mistakes end it.
            AssemblyName = "Shouldly",
        });

    [Fact]
    public void A_migration_runs_after_its_database_and_before_its_service()
    {
        Add(true, Systems.Program("orders", migration: "orders-migrate", needs: Systems.Database()));

        WaitsOf("orders-migrate").ShouldBe([("orders-db", WaitType.WaitUntilHealthy)]);
        WaitsOf("orders").ShouldBe([("orders-db", WaitType.WaitUntilHealthy), ("orders-migrate", WaitType.WaitForCompletion)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_migration_is_the_same_program_with_the_variable_of_its_Job_and_without_a_port()
    {
        Add(true, Systems.Program("orders", migration: "orders-migrate"));

        var migration = Resource<ProjectResource>("orders-migrate");
        (await VariablesOf(migration))["Platform__Run"].ShouldBe("migrations");
        migration.Annotations.OfType<EndpointAnnotation>().ShouldBeEmpty();
        migration.Annotations.OfType<IProjectMetadata>().Single().SuppressBuild.ShouldBeTrue("the AppHost has built it");
    }

    [Fact]
    public async Task A_container_has_the_image_the_port_and_the_variables_of_compose()
    {
        Add(true, Systems.Program("orders", needs: Systems.Database()));

        var container = Resource<ContainerResource>("orders-db");
        container.Annotations.OfType<ContainerImageAnnotation>().Single().Tag.ShouldBe("18");
        var endpoint = container.Annotations.OfType<EndpointAnnotation>().Single();
        (endpoint.Port, endpoint.TargetPort).ShouldBe((5432, 5432));
        container.Annotations.OfType<ContainerMountAnnotation>().Single().Target.ShouldBe("/var/lib/postgresql");
        (await VariablesOf(container))["POSTGRES_DB"].ShouldBe("db");
        (await VariablesOf(Resource<ProjectResource>("orders"))).Keys.ShouldNotContain("ConnectionStrings__db", "the program has it compiled in");
    }

    [Fact]
    public async Task A_need_on_another_port_than_the_compiled_one_is_told_to_its_program()
    {
        Add(true, Systems.Program("orders", needs: Systems.Database(5433, address: "Host=localhost;Port=5433")));

        (await VariablesOf(Resource<ProjectResource>("orders")))["ConnectionStrings__db"].ShouldBe("Host=localhost;Port=5433");
    }

    [Fact]
    public void An_optional_need_is_waited_for_by_nobody()
    {
        Add(true, Systems.Program("orders", needs: Systems.Database(optional: true)));

        WaitsOf("orders").ShouldBeEmpty();
    }

    [Fact]
    public void Services_that_call_each_other_start_at_the_same_time_and_a_job_waits_for_its_service_and_for_somebody_to_start_it()
    {
        Add(false, Systems.Program("orders", needs: Systems.Call("payments")), Systems.Program("payments", needs: Systems.Call("orders")),
            Systems.Program("nightly", "job", needs: Systems.Call("orders")));

        WaitsOf("orders").Concat(WaitsOf("payments")).ShouldBeEmpty();
        WaitsOf("nightly").ShouldBe([("orders", WaitType.WaitUntilHealthy)]);
        Resource<ProjectResource>("nightly").Annotations.OfType<ExplicitStartupAnnotation>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_page_of_a_program_knows_the_dashboard()
    {
        _builder.Configuration["ASPNETCORE_URLS"] = "https://localhost:17100;http://localhost:15100";
        Add(false, Systems.Program("orders"));

        (await VariablesOf(Resource<ProjectResource>("orders")))["PLATFORM_DASHBOARD_URL"].ShouldBe("https://localhost:17100");
    }

    [Fact]
    public void The_last_lines_of_a_program_are_its_own_and_in_their_order() => Failures.LastOf(
    [
        "2026-11-27T06:11:14.2919855Z No custom certificate authorities to configure for 'ledger'. Default trust will be used.",
        "2026-11-27T06:11:25.8210000Z Unhandled exception. System.InvalidOperationException: no licence",
        "   at Program.Main() in Program.cs:line 4",
        "2026-11-27T06:11:14.5740000Z [sys] Starting process...: Cmd = /usr/bin/dotnet",
        "2026-11-27T06:11:15.0000000Z ",
        "2026-11-27T06:11:15.5000000Z Starting",
    ]).ShouldBe(["", "Starting", "Unhandled exception. System.InvalidOperationException: no licence", "   at Program.Main() in Program.cs:line 4"]);

    [Fact]
    public void A_service_without_launch_settings_gets_a_port() =>
        Add(false, Systems.Program("orders")).Programs["orders"].Resource.Annotations.OfType<EndpointAnnotation>().ShouldNotBeEmpty();

    [Fact]
    public void Names_that_Aspire_would_refuse_are_changed()
    {
        Add(true, Systems.Program("orders", needs: Systems.Database()), Systems.Program("orders-db"), Systems.Program("a--b"));

        _builder.Resources.OfType<ProjectResource>().Select(one => one.Name).ShouldBe(["orders", "orders-db", "a-b"], ignoreOrder: true);
        _builder.Resources.OfType<ContainerResource>().ShouldHaveSingleItem().Name.ShouldBe("orders-db-2");
    }

    [Fact]
    public void An_AppHost_that_was_not_built_with_the_package_says_so() => Should.Throw<DistributedApplicationException>(
        () => _builder.AddPlatformSystem()).Message.ShouldContain("Reference the package PlatformSdk.Aspire");

    private PlatformSystem Add(bool hasEngine, params ProgramFacts[] programs)
    {
        var none = new ConfigurationBuilder().Build();
        return new PlatformSystem(_builder, new SystemFacts(programs), NeedPlan.Make(programs, _ => none, _ => false, () => hasEngine));
    }

    private T Resource<T>(string name)
        where T : IResource => _builder.Resources.OfType<T>().Single(one => one.Name == name);

    private IEnumerable<(string, WaitType)> WaitsOf(string name) => Resource<ProjectResource>(name).Annotations.OfType<WaitAnnotation>()
        .Select(wait => (wait.Resource.Name, wait.WaitType)).Distinct();

    private static async Task<IReadOnlyDictionary<string, string>> VariablesOf(IResourceWithEnvironment resource)
    {
        var context = new EnvironmentCallbackContext(new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run), resource, []);
        foreach (var callback in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            try
            {
                await callback.Callback(context);
            }
            catch (InvalidOperationException)
            {
                // What Aspire itself adds, such as the endpoint of the dashboard, is known only while it runs.
            }
        }

        return context.EnvironmentVariables.ToDictionary(one => one.Key, one => one.Value.ToString() ?? "");
    }
}
