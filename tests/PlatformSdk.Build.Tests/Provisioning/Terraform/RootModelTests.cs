using System.Text.Json.Nodes;
using PlatformSdk.Build.Model.Provisioning.Terraform;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>The model finds what Terraform would find, and the names that it knows are those of the presets.</summary>
public class RootModelTests
{
    [Theory]
    [InlineData("module.store.fqdn", "module.store.fqnd", "module.store.fqnd is not an output")]
    [InlineData("module.store.fqdn", "module.stores.fqdn", "module.stores.fqdn is not declared")]
    [InlineData("\"sku_name\"", "\"sku_nam\"", "module.store has no sku_nam")]
    [InlineData("\"data_wo\"", "\"data_w\"", "kubernetes_secret_v1.store has no data_w")]
    [InlineData("\"resource_group_name\"", "\"resource_group_nam\"", "module.store needs resource_group_name")]
    [InlineData("ephemeral.random_password.store.result", "module.store.name", "ephemeral.random_password.store is not used")]
    [InlineData("ephemeral.random_password.store.result", "ephemeral.random_pasword.store.result",
        "ephemeral.random_pasword.store.result is not declared")]
    [InlineData("\"kubernetes\": {", "\"kubernets\": {", "the provider kubernetes is not required")]
    [InlineData("\"0.2.3\"", "\"0.2.2\"", "module.store is another version")]
    public void A_fault_is_found(string right, string wrong, string problem)
    {
        var good = Cloud.Root(Cloud.Need("postgres"), Cloud.Defaults("", Cloud.Backend, Cloud.Preset("azure", "postgres")));
        good.ShouldContain(right);

        RootModel.ProblemsIn(JsonNode.Parse(good.Replace(right, wrong, StringComparison.Ordinal))!.AsObject()).ShouldContain(problem);
    }

    public static TheoryData<string> Modules => [.. PublishedModule.All.Keys];

    [Theory]
    [MemberData(nameof(Modules))]
    public void The_presets_know_the_variables_of_the_published_module(string name)
    {
        var published = PublishedModule.All[name];
        var cloud = CloudModules.All.Single(m => $"{m.Preset}-{m.Type.Name}".Equals(name, StringComparison.OrdinalIgnoreCase));

        cloud.Variables.ShouldBe(published.Variables, ignoreOrder: true);
        (cloud.Source ?? published.Source).ShouldBe(published.Source);
        (cloud.Version ?? published.Version).ShouldBe(published.Version);
        cloud.Ours.Concat(cloud.Required.SelectMany(r => r.Split('|'))).Except(published.Variables).ShouldBeEmpty();
    }
}
