import { once } from 'node:events';
import { createServer } from 'node:net';

/** Browsers keep what VS Code stores in them by address, so the same port is tried first each time. */
const favourite = 8737;

/**
 * The port of the environment variable PORT, or a free one.
 * @returns {Promise<number>}
 */
export async function freePort() {
  if (process.env['PORT']) {
    return Number(process.env['PORT']);
  }
  return bind(favourite).catch(() => bind(0));
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
async function bind(port) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  return typeof bound === 'object' && bound ? bound.port : port;
}
