import { containersOf, podTemplate } from '../read/pods.js';

// The `restricted` Pod Security Standard, which includes `baseline`: https://kubernetes.io/docs/concepts/security/pod-security-standards/
const volumeTypes = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'];
const profiles = ['RuntimeDefault', 'Localhost'];
const seLinuxTypes = [undefined, '', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const sysctls = [
    'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.tcp_syncookies',
    'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout',
    'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
];

/** What the admission controller would refuse in a namespace that enforces `restricted`. */
export function check(object, report) {
    const template = podTemplate(object);
    if (!template)
        return;
    const pod = template.spec ?? {};
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC'])
        refuse(pod[field], `spec.${field}`, report);
    for (const volume of pod.volumes ?? [])
        for (const type of Object.keys(volume).filter((key) => key !== 'name' && !volumeTypes.includes(key)))
            report(`volume ${volume.name} is of type ${type}`);
    for (const { name } of pod.securityContext?.sysctls ?? [])
        refuse(!sysctls.includes(name), `sysctl ${name}`, report);
    checkContext(pod.securityContext, 'the pod', report);
    for (const container of containersOf(template))
        checkContainer(container, pod.securityContext ?? {}, report);
}

function checkContainer(container, pod, report) {
    const context = container.securityContext ?? {};
    const who = `container ${container.name}`;
    checkContext(context, who, report);
    refuse(context.privileged, `privileged ${who}`, report);
    refuse(context.procMount && context.procMount !== 'Default', `procMount of ${who}`, report);
    demand(context.allowPrivilegeEscalation === false, `allowPrivilegeEscalation: false in ${who}`, report);
    demand(context.capabilities?.drop?.includes('ALL'), `capabilities.drop: [ALL] in ${who}`, report);
    for (const added of (context.capabilities?.add ?? []).filter((name) => name !== 'NET_BIND_SERVICE'))
        report(`capability ${added} is added in ${who}`);
    demand((context.runAsNonRoot ?? pod.runAsNonRoot) === true, `runAsNonRoot: true for ${who}`, report);
    demand(profiles.includes((context.seccompProfile ?? pod.seccompProfile)?.type), `seccompProfile RuntimeDefault or Localhost for ${who}`, report);
    for (const port of container.ports ?? [])
        refuse(port.hostPort, `hostPort of ${who}`, report);
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
        refuse(container[probe]?.httpGet?.host ?? container[probe]?.tcpSocket?.host, `host in the ${probe} of ${who}`, report);
    for (const [hook, action] of Object.entries(container.lifecycle ?? {}))
        refuse(action?.httpGet?.host ?? action?.tcpSocket?.host, `host in ${hook} of ${who}`, report);
}

// What both a pod's and a container's context may say.
function checkContext(context, who, report) {
    refuse(context?.runAsUser === 0, `runAsUser: 0 in ${who}`, report);
    refuse(context?.windowsOptions?.hostProcess, `hostProcess in ${who}`, report);
    refuse(context?.seccompProfile && !profiles.includes(context.seccompProfile.type), `seccompProfile of ${who}`, report);
    refuse(context?.appArmorProfile && !profiles.includes(context.appArmorProfile.type), `appArmorProfile of ${who}`, report);
    const seLinux = context?.seLinuxOptions;
    refuse(seLinux && (!seLinuxTypes.includes(seLinux.type) || seLinux.user || seLinux.role), `seLinuxOptions of ${who}`, report);
}

const refuse = (found, what, report) => found && report(`the restricted profile refuses ${what}`);
const demand = (holds, what, report) => holds || report(`the restricted profile demands ${what}`);
