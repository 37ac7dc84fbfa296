using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Payments;

/// <summary>
/// A stand-in for a card payment provider: a payment is a signature with the service's key. The key is read on each use, because it may rotate at
/// run time; a copy from the start would become invalid.
/// </summary>
public sealed class CardProvider(IConfiguration configuration)
{
    private const string Key = "Secrets:card-key";

    /// <summary>The proof of the charge; null when the amount exceeds the card's limit.</summary>
    public string? Charge(Guid order, long amountInCents)
    {
        if (amountInCents > configuration.GetValue("Payments:LimitInCents", 100_000L))
            return null;
        var key = configuration[Key] ?? throw new InvalidOperationException($"'{Key}' is not there yet.");
        var text = string.Create(CultureInfo.InvariantCulture, $"{order}:{amountInCents}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
    }
}
