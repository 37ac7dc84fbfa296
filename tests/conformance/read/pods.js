/** Where each kind that makes pods keeps their template. */
const templates = {
    Deployment: (object) => object.spec?.template,
    Job: (object) => object.spec?.template,
    CronJob: (object) => object.spec?.jobTemplate?.spec?.template,
    // One with a workloadRef takes the template of the Deployment.
    Rollout: (object) => object.spec?.template,
};

export const podTemplate = (object) => templates[object.kind]?.(object);

export const containersOf = (template) => [
    ...(template.spec?.initContainers ?? []),
    ...(template.spec?.containers ?? []),
    ...(template.spec?.ephemeralContainers ?? []),
];

/** True when an equality selector of labels picks something with these labels. */
export const selects = (selector, labels) =>
    Object.entries(selector ?? {}).every(([key, value]) => labels?.[key] === value);
