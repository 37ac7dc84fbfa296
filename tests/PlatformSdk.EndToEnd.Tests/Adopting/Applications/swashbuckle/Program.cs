var builder = WebApplication.CreateBuilder(args);
builder.Services.AddEndpointsApiExplorer();
builder.Services.AddSwaggerGen(options => options.SwaggerDoc("store", new() { Title = "The store", Version = "2" }));

var app = builder.Build();
app.UseSwagger();
app.UseSwaggerUI();
app.MapGet("/items/{id}", (int id) => id);
app.Run();
