import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

/** What `chromium.launch` of playwright-core needs to start a browser. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_COMMANDS = [
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chromium",
  "chromium-browser",
];
const MAC_PROGRAMS = ["Google Chrome", "Microsoft Edge", "Chromium"];
const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** Version of `@sparticuz/chromium` in package.json; a copy unpacked from another one is not reused. */
const BUNDLED_VERSION = "143.0.4";

/**
 * The files at which an installed Chrome, Edge or Chromium would be, best first.
 *
 * @param platform as `process.platform`
 * @param env environment variables
 * @param home the user's home folder
 * @returns absolute paths, whether or not they exist
 */
export function browserCandidates(platform: string, env: Environment, home: string): string[] {
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    return WINDOWS_PROGRAMS.flatMap((program) =>
      roots.flatMap((root) => (root ? [path.win32.join(root, program)] : [])),
    );
  }
  if (platform === "darwin") {
    const roots = ["/Applications", path.posix.join(home, "Applications")];
    return MAC_PROGRAMS.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = [...(env["PATH"] ?? "").split(":").filter(Boolean), "/snap/bin"];
  return LINUX_COMMANDS.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
}

/** Awaits `work` with some environment variables set, then puts the old values back. */
async function withEnvironment(values: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  try {
    await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/**
 * Unpacks the browser of the npm package into a folder of its own, once per machine.
 *
 * The package unpacks into the temporary folder and takes any file named `chromium` there for its own,
 * and it adds its system libraries only where it believes to run on AWS: hence the two variables.
 */
async function unpackBundledBrowser(): Promise<string> {
  const folder = path.join(tmpdir(), `flexlens-chromium-${BUNDLED_VERSION}`);
  if (existsSync(folder)) return folder;
  const unpacking = mkdtempSync(`${folder}-`);
  await withEnvironment({ TMPDIR: unpacking, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" }, async () => {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  });
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    // Another process may have been faster; then its copy serves.
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Fonts for a machine that may have none: the package's own, then the system's.
 *
 * The package's fonts.conf names folders below /tmp, whatever folder it is unpacked to. A browser that finds no
 * font at all does not show text in boxes, it crashes.
 *
 * @returns path of the configuration
 */
function writeFontConfiguration(folder: string): string {
  const file = path.join(folder, "fonts.conf");
  const dirs = [path.join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...dirs.map((dir) => `  <dir>${dir}</dir>`),
    // Else a semi-bold text takes whatever family has that weight.
    "  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>",
    `  <cachedir>${path.join(folder, "fonts-cache")}</cachedir>`,
    "</fontconfig>",
    "",
  ];
  writeFileSync(file, lines.join("\n"));
  return file;
}

async function bundledBrowser(): Promise<BrowserLaunch> {
  const folder = await unpackBundledBrowser();
  const libraries = path.join(folder, "al2023", "lib");
  const env = environment();
  return {
    executablePath: path.join(folder, "chromium"),
    args: ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    env: {
      ...env,
      LD_LIBRARY_PATH: [libraries, env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
      FONTCONFIG_FILE: writeFontConfiguration(folder),
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

/**
 * Finds a Chromium-based browser: the one that CHROME_PATH names, else an installed one, else that of
 * the npm package `@sparticuz/chromium` (Linux on x64 only).
 *
 * @returns options for `chromium.launch`
 * @throws Error saying what to install or correct, if there is none
 * @example const browser = await chromium.launch(await findBrowser());
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen && !existsSync(chosen)) {
    throw new Error(`CHROME_PATH names ${chosen}, which does not exist. Correct it or unset it.`);
  }
  const installed = browserCandidates(process.platform, process.env, homedir()).find((file) =>
    existsSync(file),
  );
  const executablePath = chosen || installed;
  if (executablePath) return { executablePath, args: [], env: environment() };
  if (process.platform === "linux" && process.arch === "x64") return bundledBrowser();
  throw new Error(
    `No Chrome, Edge or Chromium was found on this machine (${process.platform} ${process.arch}). ` +
      "Install one of them, or set CHROME_PATH to the browser's executable file.",
  );
}
