export declare const DEVELOPMENT_ID: string;
export declare const PRODUCTION_ID: string;
export declare const DEVELOPMENT_URL: string;
export declare function productionManifest(manifest: string, url: string): string;
