import { browserCandidates, findBrowser } from "../../scripts/find-browser";

describe("looking for an installed browser", () => {
  test("on Linux along PATH, Chrome before Edge before Chromium, wherever they are", () => {
    const found = browserCandidates("linux", { PATH: "/opt/bin:/usr/bin" }, "/home/user07");
    expect(found.slice(0, 2)).toEqual(["/opt/bin/google-chrome", "/usr/bin/google-chrome"]);
    const at = (file: string) => found.indexOf(file);
    expect(at("/usr/bin/google-chrome")).toBeLessThan(at("/opt/bin/microsoft-edge"));
    expect(at("/usr/bin/microsoft-edge")).toBeLessThan(at("/opt/bin/chromium"));
    expect(found).toContain("/snap/bin/chromium");
  });

  test("on a Mac among everyone's and the user's own applications", () => {
    const found = browserCandidates("darwin", {}, "/Users/user07");
    expect(found[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(found).toContain("/Users/user07/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  });

  test("on Windows in the program folders that its variables name", () => {
    const env = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
    const found = browserCandidates("win32", env, "C:\\Users\\user07");
    expect(found[0]).toBe("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(found).toContain("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    expect(found).toHaveLength(6);
  });
});

describe("choosing a browser", () => {
  const before = process.env["CHROME_PATH"];
  afterEach(() => {
    if (before === undefined) delete process.env["CHROME_PATH"];
    else process.env["CHROME_PATH"] = before;
  });

  test("CHROME_PATH comes before anything installed", async () => {
    process.env["CHROME_PATH"] = __filename;
    expect((await findBrowser()).executablePath).toBe(__filename);
  });

  test("a CHROME_PATH that names no file is refused by its name", async () => {
    process.env["CHROME_PATH"] = "/nowhere/chrome";
    await expect(findBrowser()).rejects.toThrow("CHROME_PATH names /nowhere/chrome, which does not exist");
  });
});
