/** A small web server on 127.0.0.1 for pages that tests make. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of the server; HTML when no type is given. */
export interface ServedPage {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

/** A running server. */
export interface PageServer {
  origin: string;
  close: () => Promise<void>;
}

/** Serves what `pages` gives for a path, and 404 for undefined. */
export async function servePages(
  pages: (path: string) => ServedPage | undefined | Promise<ServedPage>,
): Promise<PageServer> {
  const server: Server = createServer(async (request, response) => {
    const page = await pages(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers })
      .end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
