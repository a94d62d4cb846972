import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    // These run inside an editor.
    exclude: ['test/host/**', 'node_modules/**'],
    // Properties with thousands of cases take a while on a busy machine.
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.vscode-test/results/unit.json' },
  },
});
