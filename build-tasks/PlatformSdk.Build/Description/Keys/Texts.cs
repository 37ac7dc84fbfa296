using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The text shapes.</summary>
internal static partial class Texts
{
    /// <summary>50 characters leave room for "-production-" and similar within the 63 of a DNS label.</summary>
    internal const int LongestName = 50;

    internal static readonly TextShape Name =
        new("a name: lower-case letters, digits and '-', a letter first, at most 50 characters, such as 'orders'", DnsLabel(), LongestName);

    internal static readonly TextShape Line = new("a text of one line, at most 200 characters", SingleLine(), 200);

    internal static readonly TextShape Paragraph = new("a text of at most 2000 characters, without control characters", NoControls(), 2000);

    internal static readonly TextShape Tag =
        new("a tag: lower-case letters, digits, ':', '+', '#', separated by '-', at most 63 characters, such as 'payments'", BackstageTag(), 63);

    internal static readonly TextShape Version = new("a version such as \"16\" or \"16.4\"", VersionNumber(), 30);

    internal static readonly TextShape Value = new("a text of at most 8000 characters, without control characters", NoControls(), 8000);

    internal static readonly TextShape PagerDutyService = new("a PagerDuty service id such as P1A2B3C (never an integration key)", PagerDutyId(), 20);

    internal static readonly TextShape UrlPath = new("a path such as /orders, without '//', '/./', '/../' and '%2F'", Path(), 200);

    /// <summary>An address on a laptop: host and port, a URL or a connection string, depending on the need.</summary>
    internal static readonly TextShape Local = new("an address on a laptop, such as localhost:5432", SingleLine(), 500);

    internal const int LongestLabel = 63;

    /// <summary>What both sides accept; KEDA and the process read the same queue.</summary>
    internal static readonly TextShape QueueName =
        new("the name of a queue: at most 200 visible ASCII characters, not beginning with 'amq.', such as orders.placed", QueueNames(),
            Contract.QueueName.Longest);

    internal static readonly TextShape LabelValue =
        new("the value of a label: at most 63 letters, digits, '-', '_' and '.'", Label(), LongestLabel);

    internal static readonly TextShape StorePath =
        new("a path such as platform/{name}, with the placeholders {environment}, {system} and {name}", Store(), 200);

    internal static readonly TextShape SecretPath =
        new("a path such as database/creds/{name}-{need}, with the placeholders {environment}, {system}, {name} and {need}", StoreOfNeed(), 200);

    internal static readonly TextShape Audience =
        new("an audience or a client id such as api://{name}: visible characters, and the placeholders {environment}, {system} and {name}",
            Filled(), 200);

    internal static readonly TextShape AccessScope =
        new("scopes separated by spaces, such as {audience}/.default, with the placeholder {audience}", ScopeText(), 500);

    internal static readonly TextShape ObjectName =
        new("the name of an object: lower-case letters, digits, '-' and '.', such as fast-ssd", Subdomain(), 253);

    /// <summary>Placeholders are filled in later, and the result is checked again.</summary>
    internal static readonly TextShape SecretName =
        new("the name of a Secret such as backup-store, with placeholders such as {environment}", NameWithPlaceholders(), 253);

    internal static readonly TextShape FilledName =
        new("the name of an object such as \"{name}-{need}\", with placeholders", NameWithPlaceholders(), 253);

    internal static readonly TextShape GroupVersion = new("a group and a version such as platform.acme.example/v1", GroupAndVersion(), 317);

    internal static readonly TextShape Kind = new("a kind such as Cache: letters, digits and '-', a letter first", KindName(), 63);

    internal static readonly TextShape SecretKey = new("a key of a Secret: letters, digits, '-', '_' and '.'", Named(), 253);

    internal static readonly TextShape SigningKey =
        new("a public key in PEM format, or a key with awskms://, azurekms://, gcpkms:// or hashivault://", PublicKey(), 4000);

    /// <summary>Without the dollar sign: Kubernetes expands $(NAME) in the value of a variable.</summary>
    internal static readonly TextShape Connection =
        new("a part of a connection string such as \"{name}-{need}:6379\", of visible characters, spaces and placeholders", Connecting(), 1000);

    internal static readonly TextShape BackupDestination =
        new("a folder of an object store such as \"s3://acme-backups/{environment}\", with s3://, gs:// or https://", Destination(), 500);

    /// <summary>Placeholders are filled in later, and the result is checked again.</summary>
    internal static readonly TextShape Console =
        new("an address such as \"https://console.acme.example/{environment}/{name}-{need}\", with http:// or https://", ConsoleAddress(), 1000);

    internal static readonly TextShape DatabaseRole =
        new("the name of a role in PostgreSQL: at most 63 characters, such as orders_owner", SingleLine(), 63);

    internal static readonly TextShape ClassName = new("the name of a class with its namespace, such as Orders.OrdersContext", DottedName(), 500);

    internal static readonly TextShape ModuleSource = new("the source of a module of Terraform, such as app.terraform.io/acme/postgres/azurerm",
        Source(), 500);

    internal static readonly TextShape ModuleVersion = new("an exact version such as 1.4.2", ExactVersion(), 50);

    internal static readonly TextShape Identifier =
        new("a name of Terraform: letters, digits, '_' and '-', a letter or '_' first", TerraformName(), 200);

    internal static readonly TextShape FileName = new("the name of a file: letters, digits, '-', '_' and '.', such as ca.crt", Named(), 253);

    internal static readonly TextShape Guid = new("an Azure id such as 11111111-2222-3333-4444-555555555555", GuidText(), 36);

    internal static readonly TextShape ImageRegistry = new("a registry and a path, such as registry.example.com/shop", Image(), 200);

    internal static readonly TextShape ImageTag = new("the tag of an image such as 1.4.2", Tagged(), 128);

    internal static readonly TextShape Digest = new("a digest: sha256: and 64 hexadecimal digits", Sha256(), 71);

    internal static readonly TextShape Commit = new("a commit id: 7 to 64 hexadecimal digits", Hex(), 64);

    internal static readonly TextShape Email = new("an e-mail address such as checkout@example.com", EmailAddress(), 254);

    internal static Regex FieldPattern => Field();

    internal static Regex ObjectNamePattern => Subdomain();

    internal static Regex SecretKeyPattern => Named();

    internal static Regex LabelValuePattern => Label();

    internal static Regex LabelKeyPattern => LabelKey();

    internal static Regex RulePattern => RuleCode();

    internal static Regex RuleCodePattern => AnyRuleCode();

    internal const string CheckExpected = "the id of a check such as reliability/two-replicas";

    internal static Regex CheckPattern => CheckId();

    internal static Regex NamePattern => DnsLabel();

    internal static Regex VariablePattern => Variable();

    [GeneratedRegex(@"^(?:(?:awskms|azurekms|gcpkms|hashivault)://[!-~]+"
        + @"|-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]+-----END PUBLIC KEY-----\n?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex PublicKey();

    [GeneratedRegex("^[-A-Za-z0-9._~:/@?=&+]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex("^[A-Z]{2,10}[0-9]{3,4}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex AnyRuleCode();

    [GeneratedRegex("^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex CheckId();

    [GeneratedRegex("^(?!amq\\.)[!-~]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex QueueNames();

    [GeneratedRegex("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.]+)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ExactVersion();

    [GeneratedRegex("^[\\p{L}_][\\p{L}\\p{Nd}_]*(\\.[\\p{L}_][\\p{L}\\p{Nd}_]*)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DottedName();

    [GeneratedRegex("^[A-Za-z_][-A-Za-z0-9_]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TerraformName();

    [GeneratedRegex("^[A-Za-z][-A-Za-z0-9_.]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex("^[a-z]([-a-z0-9]{0,48}[a-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DnsLabel();

    [GeneratedRegex("^[^\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SingleLine();

    [GeneratedRegex("^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex NoControls();

    [GeneratedRegex("^[a-z0-9:+#]+(-[a-z0-9:+#]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex BackstageTag();

    [GeneratedRegex("^[0-9]+(\\.[0-9]+){0,2}([-.][0-9A-Za-z]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();

    [GeneratedRegex("^[A-Z0-9]{7,14}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PagerDutyId();

    // The pattern of the Gateway API.
    [GeneratedRegex("^(?!.*(//|/\\.{1,2}(/|\\z)|%2[fF]))/([-._~!$&'()*+,;=:@/A-Za-z0-9]|%[0-9a-fA-F]{2})*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex("^[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();

    [GeneratedRegex("^PLAT[0-9]{4}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex RuleCode();

    [GeneratedRegex("^[A-Za-z_][-A-Za-z0-9_]{0,252}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex("^[A-Za-z0-9]([-_.A-Za-z0-9]*[A-Za-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        "^((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex LabelKey();

    // No segment may be '.' or '..', and every placeholder must be known.
    [GeneratedRegex(
        "^(?!\\.{1,2}(/|\\z))([-_.A-Za-z0-9]|\\{(environment|system|name)\\})+(/(?!\\.{1,2}(/|\\z))([-_.A-Za-z0-9]|\\{(environment|system|name)\\})" +
        "+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Store();

    // Without the dollar sign: Kubernetes expands $(NAME) in the value of a variable.
    [GeneratedRegex("^([!-#%-z|~]|\\{(environment|system|name)\\})+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Filled();

    // RFC 6749, 3.3, and the placeholder.
    [GeneratedRegex("^([!#%-Z\\[\\]-z|~]|\\{audience\\})+( ([!#%-Z\\[\\]-z|~]|\\{audience\\})+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScopeText();

    [GeneratedRegex(
        "^(?!\\.{1,2}(/|\\z))([-_.A-Za-z0-9]|\\{(environment|system|name|need)\\})+(/(?!\\.{1,2}(/|\\z))([-_.A-Za-z0-9]|\\{(environment|system|" +
        "name|need)\\})+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex StoreOfNeed();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subdomain();

    [GeneratedRegex("^([-.a-z0-9]|\\{[^{}/\\s]*\\})+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameWithPlaceholders();

    [GeneratedRegex("^([a-z0-9]([-.a-z0-9]*[a-z0-9])?/)?[a-z]([-a-z0-9]*[a-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupAndVersion();

    // As the API server accepts them: in lower case, a DNS label.
    [GeneratedRegex("^[A-Za-z]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex KindName();

    [GeneratedRegex("^[ -#%-~]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Connecting();

    [GeneratedRegex("^https?://[!#-;=?-\\[\\]_a-{}~]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ConsoleAddress();

    [GeneratedRegex("^(s3|gs|https)://([-._~A-Za-z0-9/]|\\{[^{}/\\s]*\\})+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Destination();

    // Kubernetes refuses '..' at the start of a key.
    [GeneratedRegex("^(?!\\.\\.)(?!\\.\\z)[-._A-Za-z0-9]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex GuidText();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*(:[0-9]{1,5})?(/[a-z0-9]+((\\.|_{1,2}|-+)[a-z0-9]+)*)*\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("^[A-Za-z0-9_][-._A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();

    [GeneratedRegex("^sha256:[0-9a-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();

    [GeneratedRegex("^[0-9a-f]{7,64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();
}
