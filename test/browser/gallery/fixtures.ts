/** What the gallery's server, a plain script, needs of the extension's own code. */
export { bootScript } from '../../../src/protocol/boot';
export { views } from '../../fixtures/views';
