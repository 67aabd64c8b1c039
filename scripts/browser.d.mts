// Types of browser.mjs, for the browser tests.
export declare const findBrowser: () => string | undefined
export declare const ensureBrowser: () => string
