using Fabrikam.Orders;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<OrdersContext>(options => options.UseNpgsql(builder.Configuration.GetConnectionString("OrdersDb")));
builder.Services.AddHttpClient("inventory", client => client.BaseAddress = new Uri("https+http://inventory"));
builder.Services.AddHttpClient("mail", client =>
{
    client.BaseAddress = new Uri("https://hooks.mail.example/T000/mail-hunter2");
});

var app = builder.Build();
using (var scope = app.Services.CreateScope())
{
    scope.ServiceProvider.GetRequiredService<OrdersContext>().Database.EnsureCreated();
}

app.MapGet("/orders", (OrdersContext orders) => orders.Orders.ToListAsync());
app.MapGet("/orders/{id}", (int id, OrdersContext orders) => orders.Orders.FindAsync(id));
app.MapPost("/orders", async (Order order, OrdersContext orders) =>
{
    orders.Add(order);
    await orders.SaveChangesAsync();
    return Results.Created($"/orders/{order.Id}", order);
});
app.Run();
