using Invoicing;
using RabbitMQ.Client;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<IConnectionFactory>(_ => new ConnectionFactory
{
    HostName = builder.Configuration["RabbitMq:HostName"]!,
    UserName = builder.Configuration["RabbitMq:UserName"]!,
    Password = builder.Configuration["RabbitMq:Password"]!,
});
builder.Services.AddHostedService<InvoiceWriter>();

var host = builder.Build();
host.Run();
