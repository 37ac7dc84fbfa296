using Contoso.Shipping;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddOpenApi();
builder.Services.AddHealthChecks();
builder.Services.AddHttpClient<TaxClient>(client =>
{
    client.BaseAddress = new Uri(builder.Configuration["Tax:BaseUrl"]!);
    client.DefaultRequestHeaders.Add("Accept", "application/json");
});
// builder.Services.AddHttpClient("old", client => client.BaseAddress = new Uri("https://old.example"));

var app = builder.Build();

if (app.Environment.IsDevelopment())
{
    app.MapOpenApi();
}

app.UseHttpsRedirection();
app.UseAuthorization();
app.MapControllers();
app.MapHealthChecks("/health");
app.Run();
