import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
};

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The file of a request, or null where the mounted folders have none. */
function fileOf(url: string, mounts: Readonly<Record<string, string>>): string | null {
  const { pathname } = new URL(url, "http://localhost");
  const asked = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  const mount = Object.keys(mounts).find((prefix) => asked.startsWith(prefix));
  if (mount === undefined) return null;
  const folder = path.resolve(mounts[mount]!);
  const file = path.resolve(folder, asked.slice(mount.length));
  const inside = file.startsWith(folder + path.sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function address(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

/**
 * Serves folders on a free port of this machine.
 *
 * @param mounts folders by the prefix of their URLs, more special prefixes first
 */
export async function serveFolders(mounts: Readonly<Record<string, string>>): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? "/", mounts);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: address(server),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
