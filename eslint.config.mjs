import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";

/** Rules are errors; a warning is a rule nobody keeps. */
export default tseslint.config(
  {
    ignores: [
      ".next/**",
      ".waardekompas/**",
      "lib/generated/**",
      "node_modules/**",
      "test-results/**",
      "playwright-report/**",
      "next-env.d.ts",
      "**/*.{mjs,cjs}",
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs["recommended-latest"].rules,
      complexity: ["error", 10],
      "max-params": ["error", 4],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read the environment through lib/config." },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    // A page or a component is one declaration of markup; its length is judged by file size.
    files: ["**/*.tsx"],
    rules: {
      "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["lib/config/**", "*.config.ts", "tests/**"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["lib/engine/**"],
    rules: {
      "no-restricted-globals": ["error", "Date", "fetch", "process", "console"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    files: ["tests/**"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", 400] },
  },
  {
    files: ["cli/**", "prisma/**"],
    rules: { "no-console": "off" },
  },
);
