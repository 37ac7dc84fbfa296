using Microsoft.AspNetCore.Mvc;

namespace Contoso.Shipping.Controllers;

[ApiController]
[Route("parcels")]
public sealed class ParcelsController(TaxClient tax) : ControllerBase
{
    [HttpGet("{id:int}")]
    public Parcel Get(int id) => new(id, "DE", 1.2m);

    [HttpGet("{id:int}/price")]
    public async Task<decimal> Price(int id) => id * (1 + await tax.RateAsync("DE"));
}

public sealed record Parcel(int Id, string Country, decimal Kilograms);
