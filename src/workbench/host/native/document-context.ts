import type { StoreMeta } from "../grid-store";
import type { RequirementSets } from "../requirement-sets";
import { MetaSection } from "../model/meta-section";

export interface DocumentFacts {
  /** Of the file. */
  readonly title: string;
  /** e.g. "en-US". */
  readonly locale: string;
  readonly sets: RequirementSets;
  readonly meta: StoreMeta;
}

const WHITE = 0xffffff;
const EXCEL = 1;

/** What office.js asks the desktop host about the document and the application. */
export function documentContext({ title, locale, sets, meta }: DocumentFacts) {
  return {
    GetActivationMode: () => 1,
    GetAppCapabilities: () => 0,
    GetAppDataLocale: () => locale,
    GetAppType: () => EXCEL,
    GetAppUILocale: () => locale,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetCommerceAllowed: () => true,
    GetControlIntegrationLevel: () => 1,
    GetCorrelationId: () => "workbench",
    GetDocUrl: () => `C:\\workbench\\${title}`,
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 0,
    GetInstanceId: () => "workbench",
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: WHITE,
        bodyForegroundColor: 0,
        controlBackgroundColor: WHITE,
        controlForegroundColor: 0,
      }),
    GetSettings: () => documentSettings(meta),
    GetSolutionRef: () => "workbench",
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetTouchEnabled: () => false,
  };
}

export type DocumentContext = ReturnType<typeof documentContext>;

/** `Office.context.document.settings`; office.js passes arrays to fill and to read. */
function documentSettings(meta: StoreMeta) {
  const section = new MetaSection(meta, "document-setting:");
  return {
    Read(keys: string[], values: string[]): void {
      for (const key of section.keys()) {
        keys.push(key);
        values.push(section.get(key) ?? "");
      }
    },
    Write(keys: ArrayLike<string>, values: ArrayLike<string>): void {
      section.clear();
      for (const [i, key] of Array.from(keys).entries()) section.set(key, values[i] ?? "");
    },
  };
}
