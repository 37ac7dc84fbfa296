import Ajv from 'ajv';
import { readFileSync } from 'node:fs';

// A value may be a number or a text where Kubernetes takes both.
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });

/**
 * The kinds for which no published package has a schema: ours is beside this file, and names every field it allows. Those of CloudNativePG are the
 * fields that we may use of its custom resource definitions (1.30; Barman Cloud plugin 0.14), with their types, patterns and required fields.
 * The same holds for what the matrix's platform teams offer: RabbitMQ's cluster operator (config/crd at 06cda8e) and topology operator, the Redis
 * operator of OT-CONTAINER-KIT (5dd04e1), kro's example rds-postgres and the request of Kratix's promise postgresql (samples/easy-app). The composites
 * of Crossplane v2 are definitions of a company, with the fields that Crossplane adds under spec.crossplane. Those of Kyverno are from
 * config/crds/policies.kyverno.io at 111e07b (1.19).
 */
export const own = {
    'secrets-store.csi.x-k8s.io/v1/SecretProviderClass': compile('secret-provider-class'),
    'postgresql.cnpg.io/v1/Cluster': compile('cnpg-cluster'),
    'postgresql.cnpg.io/v1/ScheduledBackup': compile('cnpg-scheduled-backup'),
    'barmancloud.cnpg.io/v1/ObjectStore': compile('cnpg-object-store'),
    'rabbitmq.com/v1beta1/RabbitmqCluster': compile('rabbitmq-cluster'),
    'rabbitmq.com/v1beta1/Vhost': compile('rabbitmq-vhost'),
    'rabbitmq.com/v1beta1/User': compile('rabbitmq-user'),
    'rabbitmq.com/v1beta1/Permission': compile('rabbitmq-permission'),
    'redis.redis.opstreelabs.in/v1beta2/RedisReplication': compile('redis-replication'),
    'platform.acme.example/v1/PostgresInstance': compile('crossplane-postgres'),
    'platform.acme.example/v1/Bucket': compile('crossplane-bucket'),
    'kro.run/v1alpha1/RDSPostgres': compile('kro-rds-postgres'),
    'marketplace.kratix.io/v1alpha1/postgresql': compile('kratix-postgresql'),
    'policies.kyverno.io/v1/ValidatingPolicy': compile('kyverno-validating-policy'),
    'policies.kyverno.io/v1/ImageValidatingPolicy': compile('kyverno-image-validating-policy'),
    'policies.kyverno.io/v1/PolicyException': compile('kyverno-policy-exception'),
    'kustomize.config.k8s.io/v1beta1/Kustomization': compile('kustomization'),
};

function compile(name) {
    const validate = ajv.compile(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')));
    return (value) => {
        if (!validate(value))
            throw new Error(ajv.errorsText(validate.errors));
    };
}
