import tseslint from 'typescript-eslint';

/** The layers of src/README.md. A folder's name is the set of APIs allowed in it. */
const node = { group: ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process'], message: 'Only adapters and extension.ts use Node.' };
const vscode = { group: ['vscode'], message: 'Only shell and extension.ts use vscode.' };
const zone = (...groups) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns: groups }] });
const ours = (names, message) => ({ regex: `(^|/)\\.\\./(.*/)?(${names})(/|$)`, message });
const typesOnly = (names, message) => ({ ...ours(names, message), allowTypeImports: true });

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '**/*.mjs', 'bench/*/*.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['it', 'describe'] }] }],
      'eqeqeq': 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: "BinaryExpression[operator='instanceof'][right.name='UserError']", message: 'Use isUserError: the bundles have a class of their own each.' }],
    },
  },
  { files: ['src/core/**'], rules: zone(node, vscode, ours('protocol|adapters|shell|webview', 'core knows nothing of the rest.')) },
  { files: ['src/protocol/**'], rules: zone(node, vscode, ours('adapters|shell|webview', 'protocol knows the types of core only.'), typesOnly('core', 'protocol takes types of core only.')) },
  { files: ['src/adapters/**'], rules: zone(vscode, ours('shell|webview', 'adapters know core and protocol only.')) },
  { files: ['src/shell/**'], rules: zone(node, ours('adapters|webview', 'shell meets adapters in extension.ts only.')) },
  { files: ['src/webview/**'], rules: zone(node, vscode, ours('adapters|shell', 'webview knows protocol and pure core only.')) },
  { files: ['test/**', 'src/adapters/questions/buildBank.ts'], rules: { 'no-console': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' } },
);
