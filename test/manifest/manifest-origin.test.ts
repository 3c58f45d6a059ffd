import { DEVELOPMENT_ORIGIN, withOrigin } from "../../scripts/manifest-origin";
import { manifestText } from "./manifest-file";

const ONE_URL = '<bt:Url id="Help.Url" DefaultValue="https://localhost:3000/help.html"/>';

describe("moving the manifest to another origin", () => {
  test("changes every URL of the development server and nothing else", () => {
    const before = manifestText();
    const after = withOrigin(before, "https://addins.example.com");
    expect(after).not.toContain("localhost");
    expect(after.split("https://addins.example.com").join(DEVELOPMENT_ORIGIN)).toBe(before);
    expect(after.match(/https:\/\/addins\.example\.com\//g)?.length).toBeGreaterThan(10);
  });

  test.each<[description: string, origin: string, moved: string]>([
    ["with a port", "https://addins.example.com:8443", "https://addins.example.com:8443/help.html"],
    ["with a slash at the end", "https://addins.example.com/", "https://addins.example.com/help.html"],
    ["in capitals", "HTTPS://AddIns.Example.com", "https://addins.example.com/help.html"],
    [
      "with the port that https has anyway",
      "https://addins.example.com:443",
      "https://addins.example.com/help.html",
    ],
    ["that is the development server itself", "https://localhost:3000", "https://localhost:3000/help.html"],
  ])("takes an origin %s", (_, origin, moved) => {
    expect(withOrigin(ONE_URL, origin)).toBe(ONE_URL.replace("https://localhost:3000/help.html", moved));
  });

  test("leaves other servers alone, even where their address begins alike", () => {
    const others = 'a="https://localhost:30001/x" b="https://localhost.example.com/x"';
    expect(withOrigin(`${others} ${ONE_URL}`, "https://addins.example.com")).toContain(others);
  });

  test.each<[description: string, origin: string, reason: string]>([
    ["http", "http://addins.example.com", 'The origin "http://addins.example.com" is not https.'],
    ["a host without a scheme", "addins.example.com", 'The origin "addins.example.com" is not a URL.'],
    ["a host and port without a scheme", "addins:8443", 'The origin "addins:8443" is not https.'],
    ["nothing", "", 'The origin "" is not a URL.'],
    ["a path", "https://example.com/flexlens", "Give https://example.com instead."],
    ["a query", "https://example.com/?v=2", "Give https://example.com instead."],
    ["a fragment", "https://example.com/#top", "Give https://example.com instead."],
    ["credentials", "https://me:pw@example.com", "has more than a scheme, a host and a port"],
    ["a scheme without a host", "https://", 'The origin "https://" is not a URL.'],
  ])("refuses %s and says why", (_, origin, reason) => {
    expect(() => withOrigin(ONE_URL, origin)).toThrow(reason);
  });

  test("refuses a manifest that has already been moved", () => {
    const moved = withOrigin(ONE_URL, "https://addins.example.com");
    expect(() => withOrigin(moved, "https://other.example.com")).toThrow(
      "nothing to move to https://other.example.com",
    );
  });
});
