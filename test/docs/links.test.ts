import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

const pages = [".", "docs", "assets/sample", "bench"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.posix.join(folder, file)),
);

/** Targets of the links and pictures of a page that lie in the project. */
function localLinks(page: string): string[] {
  const text = readFileSync(path.join(ROOT, page), "utf8");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.split("#")[0]!)
    .filter((target) => target !== "" && !/^[a-z]+:/i.test(target));
}

describe("links of the documentation lead to files of the project", () => {
  test.each(pages)("%s", (page) => {
    const folder = path.dirname(path.join(ROOT, page));
    expect(localLinks(page).filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
  });

  test("README shows a picture and leads to every page of docs", () => {
    const linked = localLinks("README.md");
    const documentation = pages.filter((page) => page.startsWith("docs/"));
    expect(linked).toEqual(expect.arrayContaining([...documentation, "docs/images/workbench.png"]));
  });
});
