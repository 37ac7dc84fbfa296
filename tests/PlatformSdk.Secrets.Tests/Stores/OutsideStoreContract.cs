namespace PlatformSdk.Secrets.Tests.Stores;

/// <summary>What a store outside the process promises besides: it can be out of order.</summary>
public abstract class OutsideStoreContract : SecretStoreContract
{
    protected abstract void BreakDown();

    [Fact]
    public async Task A_store_out_of_order_says_so_and_leaks_nothing()
    {
        Write(StripeKey, "sk_live_1");
        await ReadAsync(StripeKey);

        BreakDown();

        (await Should.ThrowAsync<SecretStoreException>(() => ReadAsync(StripeKey))).ToString().ShouldNotContain("sk_live");
    }
}
