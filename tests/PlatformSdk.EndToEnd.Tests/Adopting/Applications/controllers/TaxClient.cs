namespace Contoso.Shipping;

public sealed class TaxClient(HttpClient client)
{
    public Task<decimal> RateAsync(string country) => client.GetFromJsonAsync<decimal>($"rates/{country}");
}
