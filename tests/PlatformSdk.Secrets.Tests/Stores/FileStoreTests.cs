using System.Runtime.InteropServices;
using PlatformSdk.Secrets.Files;

namespace PlatformSdk.Secrets.Tests.Stores;

public sealed class FileStoreTests : OutsideStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override ISecretStore Store => new FileSecretStore(_folder.Path, "orders", null);

    public void Dispose() => _folder.Dispose();

    protected override void Write(SecretReference secret, string value) => _folder.Write(secret.Name, value);

    protected override void Write(SecretReference secret, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields) _folder.Write(Path.Combine(secret.Name, field), value);
    }

    protected override void Delete(SecretReference secret) => File.Delete(Path.Combine(_folder.Path, secret.Name));

    // As when a value was stored in another encoding; permissions would not stop root.
    protected override void BreakDown() => File.WriteAllBytes(Path.Combine(_folder.Path, "stripe-key"), [0xff, 0xfe, 0x00, 0xd8]);

    [Theory]
    [InlineData("sk_live_1\n", "sk_live_1")]
    [InlineData("sk_live_1\r\n", "sk_live_1")]
    [InlineData("sk_live_1\n\n", "sk_live_1\n")]
    [InlineData(" sk_live_1 ", " sk_live_1 ")]
    [InlineData("-----BEGIN KEY-----\nabc\n-----END KEY-----\n", "-----BEGIN KEY-----\nabc\n-----END KEY-----")]
    public async Task One_line_end_at_the_very_end_is_no_part_of_the_value(string file, string value)
    {
        Write(StripeKey, file);

        (await Store.ReadAsync(StripeKey, CancellationToken.None)).Fields["value"].ShouldBe(value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("  \n\n")]
    public async Task An_empty_file_is_a_missing_secret(string file)
    {
        Write(StripeKey, file);

        var reading = await Store.ReadAsync(StripeKey, CancellationToken.None);

        reading.IsFound.ShouldBeFalse();
        reading.Reason.ShouldBe("the file is empty");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "\n")]
    [InlineData("", "\r\n")]
    public async Task A_folder_of_empty_files_is_a_missing_secret(string user, string password)
    {
        Write(Database, ("username", user), ("password", password));

        var reading = await Store.ReadAsync(Database, CancellationToken.None);

        reading.IsFound.ShouldBeFalse();
        reading.Reason.ShouldBe("every file in the folder is empty");
    }

    [Fact]
    public async Task An_empty_file_in_a_folder_is_a_field_that_is_not_there()
    {
        Write(Database, ("username", "orders"), ("password", "secret-1"), ("port", ""));

        (await Store.ReadAsync(Database, CancellationToken.None)).Fields.Keys.ShouldBe(["username", "password"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_swapped_link_is_noticed_by_its_content()
    {
        Mount("..one", "orders-1", "password-1");
        var first = await Store.ReadAsync(Database, CancellationToken.None);
        Mount("..two", "orders-2", "password-2");

        var second = await Store.ReadAsync(Database, CancellationToken.None);

        first.Fields["username"].ShouldBe("orders-1");
        second.Fields["username"].ShouldBe("orders-2");
        second.Fields.Count.ShouldBe(2, "the kubelet's own entries are no fields");
        second.Version.ShouldNotBe(first.Version);
    }

    [Fact]
    public async Task User_and_password_always_come_from_the_same_generation()
    {
        Mount("..0", "orders-0", "password-0");
        using var stop = new CancellationTokenSource();
        var swapping = Task.Run(() =>
        {
            for (var i = 1; !stop.IsCancellationRequested; i++) Mount($"..{i % 2}", $"orders-{i}", $"password-{i}");
        });

        for (var i = 0; i < 200; i++)
        {
            try
            {
                var fields = (await Store.ReadAsync(Database, CancellationToken.None)).Fields;
                fields["password"].ShouldBe(fields["username"].Replace("orders", "password", StringComparison.Ordinal));
            }
            catch (SecretStoreException failure)
            {
                failure.Message.ShouldContain("changed 5 times while it was read");
            }
        }

        await stop.CancelAsync();
        await swapping;
    }

    [Theory]
    [InlineData("stripe-key", "secret",
        "kubectl create secret generic orders-stripe-key --namespace=shop-production --from-file=value=/dev/stdin (type the value;")]
    [InlineData("orders-db", "postgres",
        "kubectl create secret generic orders-orders-db --namespace=shop-production --from-env-file=/dev/stdin (type one line for each field: " +
        "host=…")]
    [InlineData("cache", "redis",
        "kubectl create secret generic orders-cache --namespace=shop-production --from-file=connectionString=/dev/stdin (type the connectionString;")]
    public void In_a_pod_a_missing_secret_comes_with_the_command_that_creates_it(string need, string type, string command) =>
        new FileSecretStore(Contract.SecretSettings.FilesPath, "orders", "shop-production").CreateCommand(new SecretReference(need, type))
            .ShouldStartWith(command);

    [Theory]
    [InlineData(null)]
    [InlineData("shop-production")]
    public void Anywhere_else_the_command_writes_the_file_and_takes_no_value_as_an_argument(string? podNamespace) =>
        new FileSecretStore(_folder.Path, "orders", podNamespace).CreateCommand(StripeKey)
            .ShouldStartWith($"cat > {Path.Combine(_folder.Path, "stripe-key")} ");

    [Fact]
    public async Task An_optional_Secret_that_is_created_later_is_found()
    {
        // What the kubelet mounts of a Secret that is not there.
        var mount = Directory.CreateDirectory(Path.Combine(_folder.Path, "orders-db")).FullName;
        Directory.CreateDirectory(Path.Combine(mount, "..0"));
        File.CreateSymbolicLink(Path.Combine(mount, "..data"), "..0");
        (await Store.ReadAsync(Database, CancellationToken.None)).Reason.ShouldBe("the folder is empty");

        Mount("..1", "orders", "password");

        (await Store.ReadAsync(Database, CancellationToken.None)).Fields["username"].ShouldBe("orders");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        Write(StripeKey, new string('x', 1024 * 1024 + 1));

        (await Should.ThrowAsync<SecretStoreException>(async () => await Store.ReadAsync(StripeKey, CancellationToken.None))).Message
            .ShouldContain("has 1048577 bytes; the maximum for a secret is 1048576");
    }

    [Theory]
    [InlineData("""{"request_id":"a","lease_id":"","lease_duration":0,"renewable":false,"data":{"data":{"username":"orders",""" +
        """ "port":5432},"metadata":{"version":3}},"warnings":null}""")]
    [InlineData("""{"request_id":"a","lease_id":"database/creds/orders/""" +
        """b","lease_duration":3600,"renewable":true,"data":{"username":"orders","port":5432,"none":null},"warnings":null}""")]
    [InlineData("""{"username":"orders","port":5432}""")]
    public async Task The_parts_of_a_data_stores_secret_may_come_in_one_file_of_JSON(string file)
    {
        Write(Database, file);

        var fields = (await Store.ReadAsync(Database, CancellationToken.None)).Fields;

        fields.Count.ShouldBe(2);
        fields["username"].ShouldBe("orders");
        fields["port"].ShouldBe("5432");
    }

    [Theory]
    [InlineData("""{"type":"service_account","private_key":"x"}""")]
    [InlineData("""{"data":{"value":"x"}}""")]
    [InlineData("{not JSON")]
    public async Task A_plain_secret_that_looks_like_JSON_stays_the_text_that_it_is(string file)
    {
        Write(StripeKey, file);

        (await Store.ReadAsync(StripeKey, CancellationToken.None)).Fields["value"].ShouldBe(file);
    }

    [Fact]
    public async Task What_a_driver_mounts_of_Vault_is_what_Vault_itself_would_have_answered()
    {
        Write(StripeKey,
            """{"request_id":"a","lease_duration":0,"renewable":false,"data":{"data":{"value":"sk_live_1"},"metadata":{"version":3}}}""");

        (await Store.ReadAsync(StripeKey, CancellationToken.None)).Fields["value"].ShouldBe("sk_live_1");
    }

    // .NET's own moves look through a link at its target.
    [DllImport("libc", EntryPoint = "rename", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    // As the kubelet does it: a new folder, a link beside the old one, and one rename that swaps them.
    private void Mount(string generation, string user, string password)
    {
        var mount = Directory.CreateDirectory(Path.Combine(_folder.Path, "orders-db")).FullName;
        var data = Path.Combine(mount, generation);
        var fresh = data + "." + Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(fresh);
        File.WriteAllText(Path.Combine(fresh, "username"), user);
        File.WriteAllText(Path.Combine(fresh, "password"), password);
        var link = Path.Combine(mount, "..data");
        var temporary = Path.Combine(mount, "..data_tmp");
        File.CreateSymbolicLink(temporary, Path.GetFileName(fresh));
        Rename(temporary, link).ShouldBe(0);
        foreach (var name in (string[])["username", "password"])
        {
            if (!File.Exists(Path.Combine(mount, name))) File.CreateSymbolicLink(Path.Combine(mount, name), Path.Combine("..data", name));
        }
    }
}
