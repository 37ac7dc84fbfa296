import { createRequire } from 'node:module';
import { containersOf, podTemplate } from '../read/pods.js';

// HashiCorp's own parser, compiled for Node.
const { parse } = createRequire(import.meta.url)('@cdktf/hcl2json');

export const policyFile = 'vault-policy.hcl';
export const roleFile = 'vault-role.json';

// https://developer.hashicorp.com/vault/api-docs/auth/kubernetes#create-role, .../jwt#create-role, .../approle; Vault ignores a field that it does not know.
const roleFields = [
    '//', 'bound_service_account_names', 'bound_service_account_namespaces', 'audience', 'role_type', 'user_claim', 'bound_subject', 'bound_audiences',
    'bound_claims_type', 'bound_claims', 'token_policies', 'token_ttl', 'token_max_ttl',
];

/** What is loaded into Vault: legal, no wider than reading single paths, and about the same service account and audience as the pod beside it. */
export async function check({ files, texts }, report) {
    if (texts.has(policyFile))
        await checkPolicy(texts.get(policyFile), (message) => report(policyFile, message));
    if (texts.has(roleFile))
        checkRole(texts.get(roleFile), [...files.values()].flat(), (message) => report(roleFile, message));
}

async function checkPolicy(text, report) {
    let policy;
    try {
        policy = await parse(policyFile, text);
    } catch (error) {
        return report(error.message);
    }
    for (const block of Object.keys(policy).filter((name) => name !== 'path'))
        report(`a policy has no block '${block}'`);
    const paths = Object.entries(policy.path ?? {});
    if (paths.length === 0)
        report('the policy allows nothing');
    for (const [path, blocks] of paths) {
        if (!/^[\w.-]+(\/[\w.-]+)+$/.test(path))
            report(`'${path}' is not one single path`);
        if (blocks.length !== 1)
            report(`'${path}' is there twice`);
        if (JSON.stringify(blocks) !== '[{"capabilities":["read"]}]')
            report(`'${path}' allows more than reading`);
    }
}

function subjectsOf(role) {
    if (role.bound_service_account_names)
        return role.bound_service_account_namespaces.map((namespace) => `system:serviceaccount:${namespace}:${role.bound_service_account_names}`);
    return role.role_type === 'jwt' ? (role.bound_claims?.sub ?? [role.bound_subject]) : [];
}

function checkRole(text, objects, report) {
    let role;
    try {
        role = JSON.parse(text);
    } catch (error) {
        return report(error.message);
    }
    for (const field of Object.keys(role).filter((name) => !roleFields.includes(name)))
        report(`unknown field ${field}`);
    const account = objects.find((object) => object.kind === 'ServiceAccount')?.metadata;
    const subject = `system:serviceaccount:${account?.namespace}:${account?.name}`;
    // Those of the environment, and of its previews, whose namespaces begin with the service's name.
    const previews = `system:serviceaccount:${account?.name}-pr-*:${account?.name}`;
    for (const bound of subjectsOf(role))
        if (bound !== subject && bound !== previews)
            report(`the role is bound to ${bound}, another than ${subject}`);
    if (subjectsOf(role).length > 0 && !subjectsOf(role).includes(subject))
        report(`the role is not bound to ${subject}`);

    for (const pod of objects.map(podTemplate).filter(Boolean)) {
        const audiences = (pod.spec.volumes ?? []).flatMap((volume) => volume.projected?.sources ?? []).map((source) => source.serviceAccountToken?.audience).filter(Boolean);
        if (audiences.some((audience) => audience !== (role.audience ?? role.bound_audiences?.[0])))
            report(`the pod's token is for ${audiences}, the role wants another`);
        const named = containersOf(pod).flatMap((container) => container.env ?? []).find((variable) => variable.name === 'Platform__Secrets__Role')?.value;
        if (named && !role.token_policies?.includes(named))
            report(`the process logs in as ${named}, and the role has the policies ${role.token_policies}`);
    }
}
