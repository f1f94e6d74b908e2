import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores are what a small build machine has; more workers there only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          environment: 'node',
          include: ['test/store/**/*.test.ts', 'test/store/**/*.test.tsx'],
        },
      },
    ],
  },
});
