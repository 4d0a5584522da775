/** Must be imported before Fluent UI: stops it from asking for Microsoft's web fonts, which no test machine can load. */
(globalThis as { FabricConfig?: object }).FabricConfig = { fontBaseUrl: '', iconBaseUrl: '' };
