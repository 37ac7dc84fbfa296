// What we use of Grafana's JSON model, by Grafana's own types. Those leave queries, options and drawing of panels open; here each kind of panel is
// closed, so that an unknown key is an error.
import type { AnnotationQuery, Dashboard, FieldConfig, Panel, RowPanel } from '@grafana/schema';
import type { Options as Heatmap } from '@grafana/schema/dist/esm/raw/composable/heatmap/panelcfg/x/HeatmapPanelCfg_types.gen';
import type { Options as Stat } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type { Options as StateTimeline } from '@grafana/schema/dist/esm/raw/composable/statetimeline/panelcfg/x/StateTimelinePanelCfg_types.gen';
import type { FieldConfig as Lines, Options as TimeSeries } from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

/** As JSON has it: the words of an enumeration and not its members. */
type Json<T> = T extends string ? `${T}` : T extends (infer Item)[] ? Json<Item>[] : T extends object ? { [Key in keyof T]: Json<T[Key]> } : T;

/** Grafana fills in what is left out. */
type Some<T> = T extends unknown[] ? T : T extends object ? { [Key in keyof T]?: Some<T[Key]> } : T;

/** Of the data source, which has no types in the package. */
type Query = { refId: string; datasource: { type: 'prometheus'; uid: string }; expr: string; legendFormat: string; format: 'time_series' | 'heatmap'; instant: boolean; range: boolean };

type Picture<Name extends string, Options, Drawing> = Omit<Json<Panel>, 'type' | 'title' | 'targets' | 'options' | 'fieldConfig'> & {
    type: Name;
    title: string;
    targets: Query[];
    options: Some<Json<Options>>;
    fieldConfig: { defaults: Omit<Json<FieldConfig>, 'custom'> & { custom?: Some<Json<Drawing>> }; overrides: [] };
};

type Row = Omit<Json<RowPanel>, 'panels'> & { panels: [] };

type Annotation = Omit<Json<AnnotationQuery>, 'target'> & {
    target: { refId: string; expr: string; interval: string };
    titleFormat: string;
    textFormat: string;
    useValueForTime: boolean;
};

export type GrafanaDashboard = Omit<Json<Dashboard>, 'uid' | 'title' | 'panels' | 'annotations'> & {
    uid: string;
    title: string;
    annotations: { list: Annotation[] };
    panels: (Row | Picture<'timeseries', TimeSeries, Lines> | Picture<'stat', Stat, never> | Picture<'heatmap', Heatmap, never> | Picture<'state-timeline', StateTimeline, never>)[];
};
