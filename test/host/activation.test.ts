import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('activation', () => {
  it('finds the extension and activates it', async () => {
    const extension = extensions.getExtension('ml-drills.ml-drills');
    assert.ok(extension, 'the extension is not present');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
