using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Needs;

/// <summary>A type that does not exist, under the names that people try.</summary>
public sealed class OtherNeedTypesTests
{
    public static TheoryData<string> Products => [.. OtherNeedTypes.NotYet.Keys];

    public static TheoryData<string> Names => [.. OtherNeedTypes.NotYet.SelectMany(product => product.Value)];

    [Theory]
    [InlineData("mysql", "MySQL")]
    [InlineData("MariaDB", "MySQL")]
    [InlineData("sqlserver", "SQL Server")]
    [InlineData("mssql", "SQL Server")]
    [InlineData("mongo", "MongoDB")]
    [InlineData("kafka", "Kafka")]
    [InlineData("azure_service_bus", "Azure Service Bus")]
    [InlineData("ServiceBus", "Azure Service Bus")]
    [InlineData("Azure Blob", "Azure Blob Storage")]
    public void A_product_that_is_not_supported_yet_says_what_to_use_today(string type, string product)
    {
        var finding = Finding(type);

        finding.Code.ShouldBe(DescriptionCodes.NotYet);
        finding.Message.ShouldBe($"'{type}': {product} is not supported yet. Use 'type: secret' for its address, and a client of your own.");
    }

    [Theory]
    [InlineData("postgresql", "postgres")]
    [InlineData("database", "postgres")]
    [InlineData("RabbitMQ", "queue")]
    [InlineData("s3", "bucket")]
    [InlineData("minio", "bucket")]
    [InlineData("valkey", "redis")]
    [InlineData("http", "external")]
    [InlineData("password", "secret")]
    public void Another_name_of_a_type_leads_to_it(string type, string meant)
    {
        var finding = Finding(type);

        finding.Code.ShouldBe(DescriptionCodes.BadChoice);
        finding.Message.ShouldEndWith($" Did you mean '{meant}'?");
        NeedTypes.Find(meant).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("oracle")]
    [InlineData("\"\"")]
    [InlineData("mysql-and-more")]
    public void Any_other_name_gets_the_list(string type) => Finding(type).Message.ShouldContain("is not one of postgres, redis, bucket, queue");

    [Theory]
    [MemberData(nameof(Names))]
    public void No_name_of_another_product_is_a_type(string name) => NeedTypes.Find(name).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Products))]
    public void The_page_lists_each_product(string product) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "infrastructure.md")).ShouldContain(product);

    private static Finding Finding(string type) => Run.Findings($"{Run.Head}needs: {{ billing: {{ type: {type} }} }}\n").ShouldHaveSingleItem();
}
