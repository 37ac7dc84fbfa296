namespace PlatformSdk.Build.Tests.Init;

public sealed class StoreTests
{
    [Theory]
    [InlineData("Host=db;Username=u;Password=hunter2;Database=orders", "postgres")]
    [InlineData("postgres://u:hunter2@db/orders", "postgres")]
    [InlineData("postgres://u:hunter2@db-1:5432,db-2:5432/orders", "postgres")]
    [InlineData("jdbc:postgresql://db:5432/orders?password=hunter2", "postgres")]
    [InlineData("postgresql+asyncpg://u:hunter2@db/orders", "postgres")]
    [InlineData("Server=db;Port=5432;Password=hunter2", "postgres")]
    [InlineData("rabbitmq://u:hunter2@rabbit-1:5672,rabbit-2:5672", "queue")]
    [InlineData("cache:6379,password=hunter2", "redis")]
    [InlineData("cache.example:10000,ssl=True,abortConnect=False", "redis")]
    [InlineData("rediss://:hunter2@cache", "redis")]
    [InlineData("amqps://u:hunter2@rabbit/vhost", "queue")]
    public void A_connection_string_tells_by_its_form_what_it_leads_to(string value, string type)
    {
        using var application = new ExistingApplication();
        application.Write("appsettings.json", $$"""{ "ConnectionStrings": { "Store": "{{value}}" } }""");

        application.Line("store").ShouldBe($"store: {{ type: {type} }}");
        application.Describe().ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("Server=db;Database=orders;Trusted_Connection=True", "SQL Server")]
    [InlineData("mongodb://u:hunter2@db", "MongoDB")]
    [InlineData("mongodb://u:hunter2@db-1:27017,db-2:27017/orders?replicaSet=rs0", "MongoDB")]
    [InlineData("mongodb+srv://u:hunter2@db", "MongoDB")]
    [InlineData("Endpoint=sb://x.servicebus.windows.net/;SharedAccessKey=hunter2", "Azure Service Bus")]
    [InlineData("Data Source=orders.db", "SQLite")]
    [InlineData("whatever", "an unknown store")]
    public void A_store_without_a_type_is_proposed_as_a_secret(string value, string product)
    {
        using var application = new ExistingApplication();
        application.Write("appsettings.json", $$"""{ "ConnectionStrings": { "Store": "{{value}}" } }""");

        var text = application.Describe();

        text.ShouldContain("# needs:\n#   store: { type: secret }");
        text.ShouldContain(product);
        text.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("Default", "Npgsql.EntityFrameworkCore.PostgreSQL", "postgres")]
    [InlineData("RedisCache", "Npgsql", "redis")]
    public void An_empty_one_is_known_by_its_name_or_by_the_package(string name, string package, string type)
    {
        using var application = new ExistingApplication(packages: package);
        application.Write("appsettings.json", $$"""{ "ConnectionStrings": { "{{name}}": "" } }""");

        application.Line(name.ToLowerInvariant()).ShouldBe($"{name.ToLowerInvariant()}: {{ type: {type} }}");
    }

    [Fact]
    public void One_that_only_the_code_asks_for_is_found_too()
    {
        using var application = new ExistingApplication("options.UseNpgsql(configuration.GetConnectionString(\"OrdersDb\"));", packages: "Npgsql");

        application.Describe().ShouldContain("# Program.cs:1 reads ConnectionStrings:OrdersDb");
        application.Line("ordersdb").ShouldBe("ordersdb: { type: postgres }");
    }

    [Fact]
    public void A_name_that_the_language_does_not_know_comes_with_what_the_code_has_to_ask_for()
    {
        using var application = new ExistingApplication();
        application.Write("appsettings.json", """{ "ConnectionStrings": { "Orders_Db": "Host=db" } }""");

        application.Line("orders-db").ShouldBe("orders-db: { type: postgres }");
        application.Describe().ShouldContain("change the code to read 'orders-db'");
    }

    [Fact]
    public void A_queue_that_has_a_section_of_its_own_is_named_after_it_and_its_password_is_no_secret_of_its_own()
    {
        using var application = new ExistingApplication(isWeb: false, packages: "RabbitMQ.Client");
        application.Write("appsettings.json", """{ "RabbitMq": { "HostName": "rabbit", "Password": "hunter2" } }""");

        application.Line("rabbit-mq").ShouldBe("rabbit-mq: { type: queue }");
        application.Describe().ShouldNotContain("secret");
    }
}
