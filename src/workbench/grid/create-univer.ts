import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from "@univerjs/core";
import { IDependencyManagerService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreLocale from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingLocale from "@univerjs/preset-sheets-drawing/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableLocale from "@univerjs/preset-sheets-table/locales/en-US";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { defaultTheme } from "@univerjs/themes";
import type { Plugin, PluginCtor } from "@univerjs/core";
import { ThoroughDependencyManager } from "./dependency-manager";
import { RestartingLexer } from "./restarting-lexer";
import { DEFAULT_TABLE_THEME, TABLE_THEMES } from "./table-themes";
import { StepUndoRedoService } from "./undo-steps";
import type { UndoSteps } from "./undo-steps";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** The blue of the pane (Fluent's brand ramp), so that grid and pane look like one product. */
const PRIMARY = {
  50: "#ebf3fc",
  100: "#cfe4fa",
  200: "#b4d6fa",
  300: "#96c6fa",
  400: "#62abf5",
  500: "#2886de",
  600: "#0f6cbd",
  700: "#115ea3",
  800: "#0f548c",
  900: "#0c3b5e",
};

/** Settings that replace the ones of a preset. */
const PLUGIN_SETTINGS: ReadonlyMap<PluginCtor<Plugin>, object> = new Map<PluginCtor<Plugin>, object>([
  [UniverSheetsTablePlugin, { userThemes: [...TABLE_THEMES], defaultThemeIndex: DEFAULT_TABLE_THEME }],
  // The name tag above a table would cover cells.
  [UniverSheetsTableUIPlugin, { hideAnchor: true }],
]);

/**
 * Starts the spreadsheet in an element of the page.
 *
 * The free presets are composed here because the package that composes them, `@univerjs/presets`, brings
 * the paid ones along.
 *
 * @param container element that the grid fills
 * @param steps collects edits into undo steps
 */
export function createUniver(container: HTMLElement, steps: UndoSteps): Univer {
  const univer = new Univer({
    theme: { ...defaultTheme, primary: PRIMARY },
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreLocale, drawingLocale, tableLocale) },
    logLevel: LogLevel.WARN,
    override: [
      [
        IUndoRedoService,
        {
          useFactory: (
            instances: IUniverInstanceService,
            commands: ICommandService,
            contexts: IContextService,
          ) => new StepUndoRedoService(instances, commands, contexts, steps),
          deps: [IUniverInstanceService, ICommandService, IContextService],
        },
      ],
    ],
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, statusBarStatistic: true }),
    UniverSheetsDrawingPreset(),
    UniverSheetsTablePreset(),
  ];
  const plugins = new Map<PluginCtor<Plugin>, object | undefined>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, settings] = Array.isArray(entry) ? entry : [entry, undefined];
    plugins.set(plugin, PLUGIN_SETTINGS.get(plugin) ?? (settings as object | undefined));
  }
  for (const [plugin, settings] of plugins) univer.registerPlugin(plugin, settings);
  univer.__getInjector().replace([LexerTreeBuilder, { useClass: RestartingLexer }]);
  univer.__getInjector().replace([IDependencyManagerService, { useClass: ThoroughDependencyManager }]);
  return univer;
}
