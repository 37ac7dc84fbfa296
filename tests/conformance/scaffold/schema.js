// What Backstage itself says of a Template: the policies of every entity, and the schema of the scaffolder.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { templateEntityV1beta3Validator } = require('@backstage/plugin-scaffolder-common');
const catalog = require('@backstage/catalog-model');
const policies = catalog.EntityPolicies.allOf([new catalog.SchemaValidEntityPolicy(), new catalog.DefaultNamespaceEntityPolicy(), new catalog.NoForeignRootFieldsEntityPolicy(), new catalog.FieldFormatEntityPolicy()]);

export async function problemsOf(entity) {
    try {
        await policies.enforce(structuredClone(entity));
        return await templateEntityV1beta3Validator.check(entity) ? [] : [`no Template of the scaffolder: ${entity.apiVersion} ${entity.kind}`];
    } catch (error) {
        return [error.message];
    }
}
