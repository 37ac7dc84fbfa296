using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;

/// <summary>A bucket of Amazon S3, with a user that can do nothing else. The provider has no write-only argument for its key.</summary>
internal static class AwsBucketBlocks
{
    private const string User = "aws_iam_user";
    private const string Key = "aws_iam_access_key";

    internal static NeedBlocks Render(ResolvedService service, TerraformModule need)
    {
        var (module, user) = ($"module.{need.Label}", Hcl.Evaluated($"{User}.{need.Label}.name"));
        return new NeedBlocks([TerraformProviders.Aws], new Dictionary<string, string>
        {
            [SecretFieldNames.ConnectionString] = $"\"Endpoint=https://s3.{Hcl.Evaluated(module + ".s3_bucket_region")}.amazonaws.com;" +
                $"Region={Hcl.Evaluated(module + ".s3_bucket_region")};" +
                $"Bucket={Hcl.Evaluated(module + ".s3_bucket_id")};AccessKey={Hcl.Evaluated($"{Key}.{need.Label}.id")};" +
                $"SecretKey={Hcl.Evaluated($"{Key}.{need.Label}.secret")}\"",
        },
        Block.Module(need.Label, Arguments.For(service, need, new JsonObject
        {
            ["bucket"] = need.Name,
            ["attach_deny_insecure_transport_policy"] = true,
            ["block_public_acls"] = true,
            ["block_public_policy"] = true,
            ["ignore_public_acls"] = true,
            ["restrict_public_buckets"] = true,
            ["server_side_encryption_configuration"] = new JsonObject
            {
                ["rule"] = new JsonObject { ["apply_server_side_encryption_by_default"] = new JsonObject { ["sse_algorithm"] = "AES256" } },
            },
            // The backup of a bucket: a deleted or overwritten object stays for some days.
            ["versioning"] = new JsonObject { ["enabled"] = need.KeepDays is not null },
            ["lifecycle_rule"] = need.KeepDays is not { } days ? new JsonArray() : new JsonArray(new JsonObject
            {
                ["id"] = "former-versions",
                ["enabled"] = true,
                ["noncurrent_version_expiration"] = new JsonObject { ["days"] = days },
            }),
            ["force_destroy"] = !need.IsProtected,
        })),
        Block.Resource(User, need.Label, new JsonObject { ["name"] = need.Name, ["tags"] = Arguments.TagsFor(service) }),
        Block.Resource("aws_iam_user_policy", need.Label, new JsonObject
        {
            ["name"] = need.Name,
            ["user"] = user,
            ["policy"] = Hcl.Evaluated(
                "jsonencode({Version = \"2012-10-17\", Statement = [" +
                $"{{Effect = \"Allow\", Action = [\"s3:ListBucket\"], Resource = {module}.s3_bucket_arn}}, " +
                "{Effect = \"Allow\", Action = [\"s3:GetObject\", \"s3:PutObject\", \"s3:DeleteObject\", \"s3:AbortMultipartUpload\"], " +
                $"Resource = \"{Hcl.Evaluated(module + ".s3_bucket_arn")}/*\"}}]}})"),
        }),
        Block.Resource(Key, need.Label, new JsonObject { ["user"] = user }));
    }
}
