using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Payments;

/// <summary>
/// Stands for the provider of card payments: a payment is a signature with our key. The key is read at each use, since it may rotate while the
/// service runs; whoever holds on to it at start would go on signing with one that the provider no longer knows.
/// </summary>
public sealed class CardProvider(IConfiguration configuration)
{
    private const string Key = "Secrets:card-key";

    /// <summary>The proof that the amount was taken; null when it is more than the card is good for.</summary>
    public string? Charge(Guid order, long amountInCents)
    {
        if (amountInCents > configuration.GetValue("Payments:LimitInCents", 100_000L))
            return null;
        var key = configuration[Key] ?? throw new InvalidOperationException($"'{Key}' is not there yet.");
        var text = string.Create(CultureInfo.InvariantCulture, $"{order}:{amountInCents}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
    }
}
