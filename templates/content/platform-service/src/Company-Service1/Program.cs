#with usings
#if (with usings)

#endif
var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
#with registrations
#if (aot)
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default));
#endif

var app = builder.Build();
app.MapPlatform();
app.MapGet("/", () => "service-label");
#with endpoints
app.Run();
