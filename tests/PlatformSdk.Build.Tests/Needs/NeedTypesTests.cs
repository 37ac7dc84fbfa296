using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Tests.Needs;

/// <summary>What each file of a type of need has to keep to.</summary>
public sealed class NeedTypesTests
{
    public static TheoryData<string> Names => [.. NeedTypes.All.Select(type => type.Name)];

    [Fact]
    public void They_are_in_the_order_of_the_reference_each_at_a_place_of_its_own()
    {
        NeedTypes.All.Select(type => type.Order).ShouldBeUnique();
        NeedTypes.All.Select(type => type.Order).ShouldBeInOrder();
        NeedTypes.All.Select(type => type.Name).ShouldBeUnique();
        NeedTypes.All.Take(7).Select(type => type.Name).ShouldBe(["postgres", "redis", "bucket", "queue", "service", "external", "secret"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_keys_are_keys_of_needs(string name) => Find(name).Keys.ShouldBeSubsetOf(NeedKeys.All.Select(key => key.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_data_store_has_a_port_a_container_a_secret_and_clues_and_nothing_else_has(string name)
    {
        var type = Find(name);

        (type.Port is not null).ShouldBe(type.IsDataStore);
        (type.Laptop is not null).ShouldBe(type.IsDataStore);
        (type.Clues is not null).ShouldBe(type.IsDataStore);
        (type.SecretFields.Count > 0).ShouldBe(type.HasSecret);
        if (type.HoldsData || type.TlsPort is not null)
            type.IsDataStore.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_it_is_on_a_laptop_is_pinned_and_reached_as_it_is_set_up(string name)
    {
        if (Find(name).Laptop is not { } laptop)
            return;
        var access = new LaptopAccess("orders-db", "orders", 12345);

        laptop.DefaultVersion.ShouldNotBe("latest");
        laptop.Address(access).ShouldMatch("localhost:12345|Host=localhost;Port=12345");
        laptop.Healthy(access)[0].ShouldBe("CMD");
        laptop.DataFolder(laptop.DefaultVersion).ShouldStartWith("/");
        laptop.Variables(access).Select(variable => variable.Value).ShouldBeSubsetOf(
            [access.Name, access.User, LaptopAccess.Password, QueueType.Node]);
    }

    [Fact]
    public void A_type_of_a_later_version_is_unknown_and_no_error()
    {
        NeedTypes.Find("quantum-store").ShouldBeNull();
        KubernetesSecret.FieldsOf("quantum-store").ShouldBe([SecretFieldNames.ConnectionString]);
    }

    private static NeedType Find(string name) => NeedTypes.Find(name)!;
}
