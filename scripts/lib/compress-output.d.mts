// Types of compress-output.mjs, for vite.config.ts.
export declare const compressOutput: (folder: string) => Promise<void>
