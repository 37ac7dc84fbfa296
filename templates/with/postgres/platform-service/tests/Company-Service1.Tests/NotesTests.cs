using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace Tests;

/// <summary>
/// Runs against a real database if the environment variable ConnectionStrings__database is set, for example to the address of the database in
/// compose.yaml.
/// </summary>
public sealed class NotesTests
{
    [Fact]
    public async Task KeepsNotes()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("ConnectionStrings__database") is null, "ConnectionStrings__database is not set.");
        var stop = TestContext.Current.CancellationToken;
        await using var service = new WebApplicationFactory<Program>();
        await service.Services.ApplyMigrationsAsync(cancellationToken: stop);
        using var client = service.CreateClient();
        var note = $"{Guid.NewGuid()}";

        using var response = await client.PostAsync(new Uri($"/notes?text={note}", UriKind.Relative), null, stop);
        response.EnsureSuccessStatusCode();

        Assert.Contains(note, await client.GetStringAsync(new Uri("/notes", UriKind.Relative), stop));
    }
}
