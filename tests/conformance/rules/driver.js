import { parse } from 'yaml';

// https://developer.hashicorp.com/vault/docs/platform/k8s/csi/configurations, https://azure.github.io/secrets-store-csi-driver-provider-azure/docs/getting-started/usage/
const parameters = {
    vault: ['vaultAddress', 'vaultAuthMountPath', 'roleName', 'audience', 'objects'],
    azure: ['keyvaultName', 'tenantId', 'clientID', 'usePodIdentity', 'objects'],
};
const fields = { vault: ['objectName', 'secretPath', 'secretKey'], azure: ['objectName', 'objectType', 'objectAlias', 'objectVersion'] };
const required = { vault: ['objectName', 'secretPath'], azure: ['objectName', 'objectType', 'objectAlias'] };

/** What the CSI driver's providers would refuse: to the driver itself all of it is one text. */
export function check(object, report) {
    if (object.kind !== 'SecretProviderClass')
        return;
    const { provider, parameters: said = {} } = object.spec ?? {};
    if (!parameters[provider])
        return report(`no provider is called ${provider}`);
    for (const name of Object.keys(said).filter((key) => !parameters[provider].includes(key)))
        report(`the provider ${provider} has no parameter ${name}`);
    const files = new Set();
    for (const one of objectsOf(provider, said.objects, report)) {
        for (const field of Object.keys(one).filter((key) => !fields[provider].includes(key)))
            report(`an object of the provider ${provider} has no field ${field}`);
        for (const field of required[provider].filter((key) => typeof one[key] !== 'string'))
            report(`an object of the provider ${provider} needs ${field}`);
        const file = one.objectAlias ?? one.objectName;
        if (files.has(file))
            report(`two objects would be the file ${file}`);
        files.add(file);
    }
    if (files.size === 0)
        report('no object is named');
}

function objectsOf(provider, text, report) {
    try {
        const read = parse(text ?? '', { version: '1.1' });
        return provider === 'azure' ? read.array.map((item) => parse(item, { version: '1.1' })) : read;
    } catch (error) {
        report(`objects cannot be read: ${error.message}`);
        return [];
    }
}
