// What Grafana's types do not say, and what it would show as an empty or a misplaced picture.
const longestUid = 40;
const columns = 24;
const ofGrafana = ['__rate_interval', '__from', '__to', '__org.id'];

export function check(dashboard, report) {
    if (dashboard.uid.length > longestUid)
        report(`the uid '${dashboard.uid}' is longer than ${longestUid} characters`);
    checkPlaces(dashboard.panels, report);
    checkVariables(dashboard, report);
}

function checkPlaces(panels, report) {
    const taken = new Map();
    for (const { id, title, gridPos: { x, y, w, h } } of panels) {
        if (panels.filter((other) => other.id === id).length > 1)
            report(`two panels have the id ${id}`);
        if (x + w > columns)
            report(`'${title}' ends right of column ${columns}`);
        for (let column = x; column < x + w; column++)
            for (let line = y; line < y + h; line++) {
                if (taken.has(`${column},${line}`))
                    report(`'${title}' lies on '${taken.get(`${column},${line}`)}'`);
                taken.set(`${column},${line}`, title);
            }
    }
}

/** Not in what the user wrote: Grafana leaves a variable that it does not know as it is. */
function checkVariables({ title, description, ...dashboard }, report) {
    const known = [...dashboard.templating.list.map((variable) => variable.name), ...ofGrafana];
    for (const [, braced, plain] of JSON.stringify(dashboard).matchAll(/\$(?:\{([\w.]+)\}|(\w+))/g))
        if (!known.includes(braced ?? plain))
            report(`there is no variable '${braced ?? plain}'`);
}
