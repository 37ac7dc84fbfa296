using Microsoft.Extensions.Configuration;
using PlatformSdk.Aspire.Describing;
using PlatformSdk.Aspire.Laptop;

namespace PlatformSdk.Aspire.Tests;

/// <summary>
/// What provides a need: an address that is set, what listens already, a container, or nothing, which is said before anything starts.
/// </summary>
public sealed class NeedPlanTests
{
    private readonly IConfigurationRoot _none = new ConfigurationBuilder().Build();

    [Fact]
    public void What_listens_already_is_used_and_no_engine_is_looked_for()
    {
        var plan = NeedPlan.Make([Orders()], _ => _none, port => port == 5432, () => throw new InvalidOperationException("asked for an engine"));

        (plan.Running.Count, plan.Containers.Count, plan.Missing.Count).ShouldBe((1, 0, 0));
    }

    [Fact]
    public void With_an_engine_it_is_a_container() =>
        NeedPlan.Make([Orders()], _ => _none, _ => false, () => true).Containers.ShouldHaveSingleItem().Container.Image.ShouldBe("postgres");

    [Fact]
    public void An_address_in_the_settings_of_the_program_means_that_it_runs_elsewhere()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:db", "Host=db.dev.example")]).Build();

        var plan = NeedPlan.Make([Orders()], _ => settings, _ => false, () => false);

        plan.Running.Concat(plan.Containers).Concat(plan.Missing).ShouldBeEmpty();
    }

    [Fact]
    public void Without_an_engine_the_system_does_not_start_and_says_which_need_of_which_file_is_missing()
    {
        var plan = NeedPlan.Make([Orders()], _ => _none, _ => false, () => false);

        var message = Should.Throw<LaptopException>(() => LaptopChecks.Run(new SystemFacts([Orders()]), plan, _ => false, "docker, podman")).Message;

        message.ShouldContain("services/orders/platform.yaml(7,3): db of orders, postgres 18 on localhost:5432");
        message.ShouldContain("No container engine (docker, podman) answers");
        message.ShouldContain("dotnet user-secrets set \"ConnectionStrings:db\" \"ADDRESS\" --project services/orders/orders.csproj");
    }

    [Fact]
    public void Who_is_stuck_reads_whom_to_ask()
    {
        var system = new SystemFacts([Systems.Program("orders", ports: [5101])], "https://chat.example.com/platform");

        Should.Throw<LaptopException>(() => LaptopChecks.Run(system, NeedPlan.Make([], _ => _none, _ => false, () => false), _ => true, "")).Message
            .ShouldEndWith("\nStuck? Ask the platform team: https://chat.example.com/platform");
    }

    [Fact]
    public void An_optional_need_stops_nothing()
    {
        var program = Systems.Program("orders", needs: Systems.Database(optional: true));
        var plan = NeedPlan.Make([program], _ => _none, _ => false, () => false);

        LaptopChecks.Run(new SystemFacts([program]), plan, _ => false, "docker");
    }

    [Fact]
    public void Every_taken_port_is_named_with_the_file_that_sets_it()
    {
        var system = new SystemFacts([Systems.Program("orders", ports: [5101]), Systems.Program("web", ports: [5102, 5103])]);

        var message = Should.Throw<LaptopException>(() =>
            LaptopChecks.Run(system, NeedPlan.Make(system.Programs, _ => _none, _ => false, () => false), port => port != 5102, "")).Message;

        message.ShouldContain("services/orders/Properties/launchSettings.json: another program listens on port 5101 of orders.");
        message.ShouldContain("services/web/Properties/launchSettings.json: another program listens on port 5103 of web.");
        message.ShouldNotContain("5102");
    }

    [Fact]
    public void Several_taken_ports_are_most_likely_the_system_itself()
    {
        SystemFacts system = new([Systems.Program("orders", ports: [5101]), Systems.Program("web", ports: [5102])]);

        string Message(Func<int, bool> isTaken) => Should.Throw<LaptopException>(() =>
            LaptopChecks.Run(system, NeedPlan.Make(system.Programs, _ => _none, _ => false, () => false), isTaken, "")).Message;

        Message(_ => true).ShouldEndWith("If the system runs in another terminal already, use it there, or stop it with Ctrl+C.");
        Message(port => port == 5101).ShouldNotContain("another terminal");
    }

    [Fact]
    public void A_port_is_taken_while_a_program_listens_on_it()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;

        LocalPort.IsTaken(port).ShouldBeTrue();
        listener.Stop();
        LocalPort.IsTaken(port).ShouldBeFalse();
    }

    [Fact]
    public void An_engine_that_is_not_installed_does_not_run() => ContainerEngine.Runs(new ConfigurationBuilder()
        .AddInMemoryCollection([new("ASPIRE_CONTAINER_RUNTIME", "no-such-engine")]).Build()).ShouldBeFalse();

    private static ProgramFacts Orders() => Systems.Program("orders", needs: Systems.Database());
}
